package io.plumbline.alignment.graph;

/** The life of a target. A retired target is no part of the plan's model any more. */
public enum TargetState {
    DRAFT,
    PROPOSED,
    ACTIVE,
    RETIRED
}
