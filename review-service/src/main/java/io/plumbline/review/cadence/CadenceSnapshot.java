package io.plumbline.review.cadence;

import io.plumbline.review.review.ReviewKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cadence as callers read it. */
@Schema(name = "Cadence")
public record CadenceSnapshot(
        UUID planId,
        ReviewKind kind,

        @Schema(description = "The one in its ETag", examples = "1")
        int version,

        Interval every,
        @Schema(examples = "14") int daysAfterPeriodEnd) {}
