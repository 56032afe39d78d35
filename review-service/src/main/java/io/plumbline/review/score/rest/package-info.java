/** Forecast scores over REST. */
package io.plumbline.review.score.rest;
