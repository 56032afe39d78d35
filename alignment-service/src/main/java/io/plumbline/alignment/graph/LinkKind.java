package io.plumbline.alignment.graph;

/** What a link claims. */
public enum LinkKind {
    /** The part is counted in the whole. */
    ADDITIVE,
    /** The cause moves the effect, later. */
    CAUSAL,
    /** A declared loop, or a link that points back down; needs a lag. */
    FEEDBACK,
    /** The first must not get worse while the second improves. */
    GUARDRAIL
}
