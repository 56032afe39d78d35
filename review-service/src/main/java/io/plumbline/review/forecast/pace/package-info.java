/**
 * Is a target's pace right? From the forecast, the pace so far, the pace still required and the best the organisation has ever
 * done follows a suggestion (too far, not far enough, on pace, or unknown) with its reasons; leadership decides.
 */
package io.plumbline.review.forecast.pace;
