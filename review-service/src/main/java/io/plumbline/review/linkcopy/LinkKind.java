package io.plumbline.review.linkcopy;

/** How one target bears on another. */
public enum LinkKind {
    /** A part of a whole. */
    ADDITIVE,
    /** A cause of an effect. */
    CAUSAL,
    /** A declared loop. */
    FEEDBACK,
    /** What must not get worse meanwhile. */
    GUARDRAIL;

    /** Whether the one is meant to bring the other about. */
    public boolean drives() {
        return this == ADDITIVE || this == CAUSAL;
    }
}
