/** The way out: facts of this service on their way into the outbox, numbered per stream. */
package io.plumbline.review.fact;
