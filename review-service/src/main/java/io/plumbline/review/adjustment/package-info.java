/**
 * Adjustments: a review has decided a new goal, target-service applies it or refuses it. The adjustment shows which, and is
 * never carried out here.
 */
package io.plumbline.review.adjustment;
