/**
 * Reviews: leadership looks at a plan as it stands on a date and decides. Opening a review freezes its agenda, so that later it
 * still shows what was known on the day.
 */
package io.plumbline.review.review;
