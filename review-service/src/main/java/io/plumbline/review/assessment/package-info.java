/**
 * How a target stands on a date: what was planned, what was reached, whether that is on track, how fast it went and how
 * fast it has to go. Pure: java.* and calendar periods only; the date is a parameter, so that any day can be asked for.
 */
package io.plumbline.review.assessment;
