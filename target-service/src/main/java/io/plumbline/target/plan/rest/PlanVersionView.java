package io.plumbline.target.plan.rest;

import io.plumbline.target.plan.PlanChanged;
import io.plumbline.target.plan.PlanSnapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a plan: what changed, who, when, why, and the whole state after it. */
@Schema(name = "PlanVersion")
public record PlanVersionView(
        @Schema(examples = "2") int version,
        @Schema(examples = "7") long planRevision,
        PlanChanged.Change change,
        @Schema(examples = "[\"perspectives\"]") List<String> changedFields,
        @Schema(examples = "Paula Planner") String by,
        Instant at,

        @Schema(examples = "The city's mission comes first", nullable = true)
        String reason,

        @Schema(description = "What the activation gate objected to when an approver overrode it", nullable = true)
        String gateOverride,

        PlanSnapshot plan) {

    static PlanVersionView of(PlanChanged changed) {
        return new PlanVersionView(
                changed.plan().version(),
                changed.plan().revision(),
                changed.change(),
                changed.changedFields(),
                changed.by(),
                changed.at(),
                changed.reason(),
                changed.gateOverride(),
                changed.plan());
    }
}
