package io.plumbline.target.plan;

import java.util.Set;

/** A plan is drafted, then in force, then closed. */
public enum PlanState {
    DRAFT,
    ACTIVE,
    CLOSED;

    /** The states that may follow this one. */
    public Set<PlanState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ACTIVE, CLOSED);
            case ACTIVE -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
