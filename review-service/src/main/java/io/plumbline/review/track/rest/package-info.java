/** Assessments over REST. */
package io.plumbline.review.track.rest;
