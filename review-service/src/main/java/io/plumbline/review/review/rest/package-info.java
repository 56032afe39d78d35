/** Reviews over REST. */
package io.plumbline.review.review.rest;
