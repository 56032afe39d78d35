package io.plumbline.review.review;

import io.plumbline.review.diagnosis.Diagnosis;
import io.plumbline.review.track.PlanAssessment.TrackCounts;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.verdictcopy.Finding;
import io.plumbline.review.verdictcopy.PlanVerdict;
import io.plumbline.review.verdictcopy.TargetVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a review looks at, as it was known when the review was opened; never changed afterwards. */
public record Agenda(
        @Schema(examples = "2027-06-30") LocalDate asOf,
        Instant takenAt,

        @Schema(description = "Newest revision of the plan that this rests on", examples = "14")
        long planRevision,

        @Schema(description = "Null if alignment-service has not said anything yet", nullable = true)
        PlanVerdict planVerdict,

        TrackCounts counts,

        @Schema(description = "One per target, the most urgent first")
        List<Item> items,

        @Schema(description = "What was promised in earlier reviews and is not done, the oldest first")
        List<ActionSnapshot> overdueActions) {

    public Agenda {
        items = List.copyOf(items);
        overdueActions = overdueActions == null ? List.of() : List.copyOf(overdueActions);
    }

    /** One target. */
    @Schema(name = "AgendaItem")
    public record Item(
            UUID targetId,

            @Schema(
                    description = "Version of the target when the agenda was taken: expect this one when adjusting it",
                    examples = "1")
            int targetVersion,

            @Schema(description = "Empty when nothing is wrong")
            List<Attention> attention,

            TargetAssessment assessment,

            @Schema(description = "Null if alignment-service has not said anything yet", nullable = true)
            TargetVerdict verdict,

            @Schema(description = "What alignment-service finds wrong with it and nobody has waived")
            List<Finding> findings,

            @Schema(description = "Decisions of earlier reviews whose effect is to be checked by now")
            List<DecisionSnapshot> dueDecisions,

            @Schema(description = "What the figures say of the effect of each of them")
            List<DecisionEffect> effects,

            @Schema(description = "What a miss puts in doubt; null for a target that is on track", nullable = true)
            Diagnosis diagnosis,

            @Schema(description = "Periods that are over and have no actual", examples = "[\"2027-Q2\"]")
            List<String> overdueActuals,

            @Schema(
                    description = "Latest day on which a change of this target still reaches an apex in time;"
                            + " null if it leads to none",
                    examples = "2029-12-31",
                    nullable = true)
            LocalDate lastResponsibleMoment) {

        public Item {
            findings = findings == null ? List.of() : List.copyOf(findings);
            effects = effects == null ? List.of() : List.copyOf(effects);
            overdueActuals = overdueActuals == null ? List.of() : List.copyOf(overdueActuals);
        }

        Item withAttention(List<Attention> needed) {
            return new Item(
                    targetId,
                    targetVersion,
                    needed,
                    assessment,
                    verdict,
                    findings,
                    dueDecisions,
                    effects,
                    diagnosis,
                    overdueActuals,
                    lastResponsibleMoment);
        }
    }

    Optional<Item> find(UUID targetId) {
        return items.stream().filter(item -> item.targetId().equals(targetId)).findFirst();
    }
}
