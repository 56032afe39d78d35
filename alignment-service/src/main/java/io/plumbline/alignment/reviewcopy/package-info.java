/** Follows review-service: its reviews, and which targets were found to miss their plan, as far as the rules ask for it. */
package io.plumbline.alignment.reviewcopy;
