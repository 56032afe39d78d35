package io.plumbline.review.pack;

import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.drift.GoalDrift;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.review.PaceVoteSnapshot;
import io.plumbline.review.review.ReviewSnapshot;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.track.TargetAssessment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a pack shows.
 *
 * @param charts plan, actual and forecast by target
 * @param drifts the targets whose goal or date has moved
 * @param adjustments the adjustments of the decisions by id, as they stand when the pack is made
 */
record Pack(
        PlanFacts plan,
        ReviewSnapshot review,
        Map<UUID, ChartData> charts,
        List<DecisionSnapshot> decisions,
        Map<UUID, AdjustmentSnapshot> adjustments,
        List<PaceVoteSnapshot> votes,
        List<ActionSnapshot> actions,
        List<GoalDrift> drifts) {

    List<Agenda.Item> items() {
        return review.agenda().items();
    }

    /** What this review decided about a target. */
    List<DecisionSnapshot> decisionsOn(UUID targetId) {
        return decisions.stream()
                .filter(decision -> decision.targetId().equals(targetId))
                .toList();
    }

    /** What a decision does, and what became of it. */
    String deedOf(DecisionSnapshot decision) {
        var adjustment = decision.adjustmentId() == null ? null : adjustments.get(decision.adjustmentId());
        return Sentences.deed(decision.kind(), adjustment, unitOf(decision.targetId()));
    }

    /** The name of a target on the agenda; its id if it came later. */
    String nameOf(UUID targetId) {
        return find(targetId).map(TargetAssessment::name).orElseGet(targetId::toString);
    }

    private String unitOf(UUID targetId) {
        return find(targetId).map(TargetAssessment::unit).orElse("COUNT");
    }

    private Optional<TargetAssessment> find(UUID targetId) {
        return items().stream()
                .filter(item -> item.targetId().equals(targetId))
                .map(Agenda.Item::assessment)
                .findFirst();
    }
}
