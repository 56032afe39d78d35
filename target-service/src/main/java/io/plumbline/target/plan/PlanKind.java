package io.plumbline.target.plan;

/** Whether a plan is meant to be followed, or only to think with. */
public enum PlanKind {
    PLAN,
    /** A copy of a plan. It is never in force, and nothing done to it touches the plan that it was copied from. */
    SCENARIO
}
