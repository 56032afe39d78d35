package io.plumbline.review.review;

import io.plumbline.review.adjustment.AdjustmentKind;
import java.util.Optional;

/**
 * What a review can decide about a target. Some change the target itself and travel to target-service; to keep it or to change the
 * strategy behind it is carried out by people.
 */
public enum DecisionKind {
    KEEP,
    RAISE,
    LOWER,
    RETIME,
    CHANGE_STRATEGY,
    RETIRE;

    Optional<AdjustmentKind> adjustment() {
        return switch (this) {
            case RAISE -> Optional.of(AdjustmentKind.RAISE);
            case LOWER -> Optional.of(AdjustmentKind.LOWER);
            case RETIME -> Optional.of(AdjustmentKind.RETIME);
            case RETIRE -> Optional.of(AdjustmentKind.RETIRE);
            case KEEP, CHANGE_STRATEGY -> Optional.empty();
        };
    }
}
