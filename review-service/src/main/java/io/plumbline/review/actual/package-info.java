/**
 * Actuals: what a KPI came to in a period, who said so and when. A correction replaces the present value and keeps the earlier
 * one, so that what was known on any day can be asked.
 */
package io.plumbline.review.actual;
