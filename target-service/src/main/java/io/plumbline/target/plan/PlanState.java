package io.plumbline.target.plan;

/** A plan is drafted, then in force, then closed. */
public enum PlanState {
    DRAFT,
    ACTIVE,
    CLOSED
}
