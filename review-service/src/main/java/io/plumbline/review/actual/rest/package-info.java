/** Actuals over REST. */
package io.plumbline.review.actual.rest;
