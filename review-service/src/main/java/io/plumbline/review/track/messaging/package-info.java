/** Tells other systems about tracks. */
package io.plumbline.review.track.messaging;
