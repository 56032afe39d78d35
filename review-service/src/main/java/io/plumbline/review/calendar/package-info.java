/** The reviews of a plan as an iCalendar feed (RFC 5545) that a calendar program can subscribe to. */
package io.plumbline.review.calendar;
