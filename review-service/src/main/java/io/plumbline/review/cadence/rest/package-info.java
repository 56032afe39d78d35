/** Cadences over REST. */
package io.plumbline.review.cadence.rest;
