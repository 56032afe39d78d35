package io.plumbline.target.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a plan, of one of its targets, or the refusal of an adjustment: each takes one revision. */
public record PlanChange(
        @Schema(description = "Its number among all changes of the plan, without a gap", examples = "7")
        long planRevision,

        Subject subject,

        @Schema(description = "Id of the plan, target or adjustment")
        UUID subjectId,

        @Schema(description = "The subject's version; null for an adjustment", examples = "2", nullable = true)
        Integer version,

        @Schema(
                description =
                        "Of a plan CREATED, REVISED, ACTIVATED, CLOSED; of a target SET, REVISED, PROPOSED, WITHDRAWN,"
                                + " ACTIVATED, RETIRED; of an adjustment REFUSED",
                examples = "REVISED")
        String change,

        @Schema(examples = "[\"goal\",\"milestones\"]") List<String> changedFields,
        @Schema(examples = "Paula Planner") String by,
        Instant at,

        @Schema(examples = "Growth comes later than thought", nullable = true)
        String reason) {

    /** What changed. */
    public enum Subject {
        PLAN,
        TARGET,
        ADJUSTMENT
    }
}
