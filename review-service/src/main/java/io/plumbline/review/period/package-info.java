/**
 * Calendar periods that actuals are reported for: weeks (ISO 8601), months, quarters, half-years and years, each with a
 * label, a first and a last day. Pure: java.* only, no clock.
 */
package io.plumbline.review.period;
