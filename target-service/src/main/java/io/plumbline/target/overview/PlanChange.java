package io.plumbline.target.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of a plan or of one of its targets, a proposal of a change or its answer, or the refusal of an adjustment: each took one revision. */
public record PlanChange(
        @Schema(
                description = "The plan's revision that it took. The parts of a snapshot take revisions too and are not"
                        + " listed, so the numbers between two changes of a list may be theirs",
                examples = "7")
        long planRevision,

        Subject subject,

        @Schema(description = "Id of the plan, target, proposal or adjustment")
        UUID subjectId,

        @Schema(
                description = "The subject's version; null for a proposal or an adjustment",
                examples = "2",
                nullable = true)
        Integer version,

        @Schema(
                description =
                        "Of a plan CREATED, REVISED, ACTIVATED, CLOSED; of a target SET, REVISED, PROPOSED, WITHDRAWN,"
                                + " ACTIVATED, RETIRED; of a proposal PROPOSED, APPROVED, REJECTED, WITHDRAWN; of an"
                                + " adjustment REFUSED",
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
        PROPOSAL,
        ADJUSTMENT
    }
}
