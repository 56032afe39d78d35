/** This service's copies of the verdicts of alignment-service: what a review needs to know of how targets hang together. */
package io.plumbline.review.verdictcopy;
