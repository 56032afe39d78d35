/** The review pack over REST. */
package io.plumbline.review.pack.rest;
