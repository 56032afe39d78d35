package io.plumbline.review.diagnosis;

/** What a missed target puts in doubt. */
public enum Doubt {
    /** The target is on track: nothing to explain. */
    NONE,
    /** What was meant to bring it about was done, and it did not come about: the hypothesis does not hold. */
    STRATEGY,
    /** What was meant to bring it about was not done. */
    EXECUTION,
    /** It is not known how the target or its drivers stood, or nobody said what drives it. */
    UNKNOWN
}
