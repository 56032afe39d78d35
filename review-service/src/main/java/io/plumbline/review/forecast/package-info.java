/**
 * Where a KPI is heading: from the values measured so far to a probability distribution for every period up to the last
 * year of a plan. Pure calculation: no clock, no chance, no database, and the same answer for the same numbers.
 *
 * <p>{@link io.plumbline.review.forecast.Forecasting} is the entry. It changes the history to a scale on which changes are
 * comparable ({@link io.plumbline.review.forecast.Scale}), takes out the season, lets three different models
 * project it, and answers with their mean and a spread that grows with the distance. Averaging
 * unlike models is what the M-competitions found to be the most reliable way to forecast (Makridakis and Hibon, "The
 * M3-Competition", International Journal of Forecasting 16, 2000). No setting depends on the series at hand.
 */
package io.plumbline.review.forecast;
