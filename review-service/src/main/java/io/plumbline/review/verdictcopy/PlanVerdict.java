package io.plumbline.review.verdictcopy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a plan at one revision. */
public record PlanVerdict(
        Verdict verdict,

        @Schema(description = "Revision of the plan that the verdict covers", examples = "14")
        long planRevision,

        Instant checkedAt) {}
