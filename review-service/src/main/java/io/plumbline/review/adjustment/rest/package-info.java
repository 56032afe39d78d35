/** Adjustments over REST: read only, for they are decided in a review. */
package io.plumbline.review.adjustment.rest;
