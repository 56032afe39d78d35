package io.plumbline.target.plan;

import java.time.Instant;
import java.util.List;

/**
 * The plan itself changed, as opposed to one of its targets.
 *
 * @param gateOverride what the activation gate objected to when an approver overrode it, or null
 */
public record PlanChanged(
        Change change,
        PlanSnapshot plan,
        List<String> changedFields,
        String by,
        Instant at,
        String reason,
        String gateOverride) {

    /** What happened. */
    public enum Change {
        CREATED,
        REVISED,
        ACTIVATED,
        CLOSED;

        static Change into(PlanState state) {
            return switch (state) {
                case DRAFT -> throw new IllegalArgumentException("no plan becomes a draft again");
                case ACTIVE -> ACTIVATED;
                case CLOSED -> CLOSED;
            };
        }
    }
}
