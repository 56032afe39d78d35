package io.plumbline.review.review;

import java.time.LocalDate;

/**
 * When a review takes place and what it looks at.
 *
 * @param asOf the day whose state is reviewed, usually the end of a period some days before the meeting
 */
public record Appointment(ReviewKind kind, String name, LocalDate scheduledOn, LocalDate asOf) {}
