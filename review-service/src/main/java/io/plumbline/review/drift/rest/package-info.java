/** Goal drift over REST. */
package io.plumbline.review.drift.rest;
