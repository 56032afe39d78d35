package io.plumbline.target.target;

import java.util.Set;

/** Where a target stands between a first idea and its end. */
public enum TargetState {
    DRAFT,
    PROPOSED,
    ACTIVE,
    RETIRED;

    /** The states that may follow this one. */
    public Set<TargetState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PROPOSED, ACTIVE, RETIRED);
            case PROPOSED -> Set.of(DRAFT, ACTIVE, RETIRED);
            case ACTIVE -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }
}
