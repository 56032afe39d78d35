package io.plumbline.review.pack;

import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.review.ActionSnapshot;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.review.PaceVoteSnapshot;
import io.plumbline.review.review.ReviewSnapshot;
import io.plumbline.review.targetcopy.PlanFacts;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that a pack shows.
 *
 * @param charts planned and actual values by target
 * @param adjustments the adjustments of the decisions by id, as they stand when the pack is made
 */
record Pack(
        PlanFacts plan,
        ReviewSnapshot review,
        Map<UUID, List<ChartPoint>> charts,
        List<DecisionSnapshot> decisions,
        Map<UUID, AdjustmentSnapshot> adjustments,
        List<PaceVoteSnapshot> votes,
        List<ActionSnapshot> actions) {

    /** The name of a target on the agenda; its id if it came later. */
    String nameOf(UUID targetId) {
        return review.agenda().items().stream()
                .filter(item -> item.targetId().equals(targetId))
                .map(item -> item.assessment().name())
                .findFirst()
                .orElseGet(targetId::toString);
    }
}
