package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.Movement;
import io.plumbline.alignment.graph.Sign;
import java.util.Set;

/** Whether more of the one brings more of the other. */
public enum Acts {
    POSITIVE,
    NEGATIVE,
    BOTH_WAYS,
    UNKNOWN;

    static Acts of(Set<Sign> signs) {
        if (signs.size() != 1) {
            return signs.isEmpty() ? UNKNOWN : BOTH_WAYS;
        }
        return signs.contains(Sign.POSITIVE) ? POSITIVE : NEGATIVE;
    }

    /** What a target that goes up or down does to another. */
    String verb(Movement movement) {
        return switch (this) {
            case BOTH_WAYS -> "pulls both ways on";
            case UNKNOWN -> "moves";
            case POSITIVE, NEGATIVE -> {
                int effect = movement.sign() * (this == POSITIVE ? 1 : -1);
                yield effect == 0 ? "keeps" : effect > 0 ? "raises" : "lowers";
            }
        };
    }
}
