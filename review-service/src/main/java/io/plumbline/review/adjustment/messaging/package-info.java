/** Tells target-service and others what a review has decided. */
package io.plumbline.review.adjustment.messaging;
