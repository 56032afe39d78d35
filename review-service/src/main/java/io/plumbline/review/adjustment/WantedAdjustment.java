package io.plumbline.review.adjustment;

import java.util.UUID;

/** What a review wants of a target: it is carried out only if the target still is at the expected version. */
public record WantedAdjustment(
        UUID reviewId, UUID planId, UUID targetId, int expectedVersion, NewGoal goal, String reason) {}
