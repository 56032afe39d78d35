package io.plumbline.review.adjustment;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Asks target-service for a new goal and takes down its answer. Runs in the transaction of the decision or of the answer. */
@ApplicationScoped
public class AdjustingTarget {

    private final Adjustments adjustments;
    private final Event<AdjustmentDecided> decisions;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    AdjustingTarget(
            Adjustments adjustments,
            Event<AdjustmentDecided> decisions,
            Identities identities,
            Caller caller,
            Clock clock) {
        this.adjustments = adjustments;
        this.decisions = decisions;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    public UUID decide(WantedAdjustment wanted) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var adjustment = Adjustment.decide(identities.next(), wanted, caller.name(), at);
        adjustments.persist(adjustment);
        var snapshot = adjustment.snapshot();
        decisions.fire(new AdjustmentDecided(snapshot));
        return snapshot.id();
    }

    /** An adjustment that was not decided here (by a restored copy of the data, say) is none of our business. */
    public void applied(UUID id, int version, Instant at) {
        adjustments.findForChange(id).ifPresent(adjustment -> adjustment.apply(version, at));
    }

    /** See {@link #applied}. */
    public void refused(UUID id, String code, String detail, Instant at) {
        adjustments.findForChange(id).ifPresent(adjustment -> adjustment.refuse(code, detail, at));
    }
}
