package io.plumbline.review.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action as callers read it. */
@Schema(name = "Action")
public record ActionSnapshot(
        UUID id,
        UUID reviewId,
        UUID planId,
        @Schema(nullable = true) UUID targetId,
        @Schema(examples = "Head of marketing") String owner,
        @Schema(examples = "Start the spring campaign") String task,
        @Schema(examples = "2027-09-30") LocalDate dueOn,

        @Schema(description = "Null while it is not done", examples = "2027-09-12", nullable = true)
        LocalDate doneOn,

        Instant promisedAt) {}
