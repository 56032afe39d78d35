package io.plumbline.review.review;

/** What a review can decide about a target. RAISE and LOWER adjust the goal; the others are carried out by people. */
public enum DecisionKind {
    KEEP,
    RAISE,
    LOWER,
    RETIME,
    CHANGE_STRATEGY,
    RETIRE;

    boolean adjusts() {
        return switch (this) {
            case RAISE, LOWER -> true;
            case KEEP, RETIME, CHANGE_STRATEGY, RETIRE -> false;
        };
    }
}
