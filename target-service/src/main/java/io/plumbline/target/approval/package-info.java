/** Four eyes: whoever made something does not put it in force. */
package io.plumbline.target.approval;
