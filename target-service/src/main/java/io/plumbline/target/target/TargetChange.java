package io.plumbline.target.target;

/** What a version did to a target. */
public enum TargetChange {
    SET,
    REVISED,
    PROPOSED,
    WITHDRAWN,
    ACTIVATED,
    RETIRED;

    static TargetChange into(TargetState state) {
        return switch (state) {
            case DRAFT -> WITHDRAWN;
            case PROPOSED -> PROPOSED;
            case ACTIVE -> ACTIVATED;
            case RETIRED -> RETIRED;
        };
    }
}
