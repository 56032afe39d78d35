/** Tells other systems about actuals. */
package io.plumbline.review.actual.messaging;
