/**
 * Holds the forecasts of review-service against the truth: series of a forecasting competition, public targets whose outcome
 * is known, and the published figures of one real plan replayed month by month. The forecasts are made exactly as the service
 * makes them; nothing here sets anything.
 */
package io.plumbline.bench;
