/**
 * Holds the forecasts of review-service against the truth: series of a forecasting competition, public targets whose outcome
 * is known, and the published figures of one real plan replayed month by month. The forecasts are made exactly as the service
 * makes them; nothing of that sets anything. Besides, published strategy maps and very large plans are entered into a running system.
 */
package io.plumbline.bench;
