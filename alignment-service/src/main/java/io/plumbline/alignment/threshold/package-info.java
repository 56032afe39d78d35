/** Where the rules of one plan draw their lines: set by an approver with a reason, every version kept. */
package io.plumbline.alignment.threshold;
