package io.plumbline.review.adjustment;

import java.util.UUID;

/**
 * What a review wants of a target: it is carried out only if the target still is at the expected version.
 *
 * @param goal the present one where only the date moves or the target ends
 * @param dueYear null unless the date moves
 */
public record WantedAdjustment(
        UUID reviewId,
        UUID planId,
        UUID targetId,
        AdjustmentKind kind,
        int expectedVersion,
        NewGoal goal,
        Integer dueYear,
        String reason) {}
