/** Links over REST. */
package io.plumbline.alignment.link.rest;
