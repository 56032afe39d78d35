/** Tells other systems about reviews. */
package io.plumbline.review.review.messaging;
