/** This service's copies of the links of alignment-service: which target is said to drive which, and with what delay. */
package io.plumbline.review.linkcopy;
