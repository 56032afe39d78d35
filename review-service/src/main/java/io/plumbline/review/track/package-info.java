/**
 * How targets stand, for callers: assessments of a target or of a whole plan at any date, and the news that a track has changed.
 * The judging itself is in {@link io.plumbline.review.assessment}.
 */
package io.plumbline.review.track;
