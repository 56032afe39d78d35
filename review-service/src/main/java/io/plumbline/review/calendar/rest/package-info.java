/** The calendar feed over REST. */
package io.plumbline.review.calendar.rest;
