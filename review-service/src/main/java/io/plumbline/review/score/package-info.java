/** How good the forecasts were: those that reviews have kept, held against what came of them. */
package io.plumbline.review.score;
