package io.plumbline.target.adjustment;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.outbox.MalformedEvent;
import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.Adjusting;
import io.plumbline.target.target.Adjusting.Adjustment;
import io.plumbline.target.target.Adjusting.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Carries an adjustment out, or says why not; either is kept, and an adjustment that was answered is not touched again. */
@ApplicationScoped
class CarryingOutAdjustment {

    static final String ADJUSTMENT_REFUSED = "io.plumbline.target.AdjustmentRefused.v1";

    private final Plans plans;
    private final Adjusting adjusting;
    private final Adjustments adjustments;
    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final EventData json;
    private final MeterRegistry meters;

    CarryingOutAdjustment(
            Plans plans,
            Adjusting adjusting,
            Adjustments adjustments,
            Outbox outbox,
            Identities identities,
            Caller caller,
            Clock clock,
            EventData json,
            MeterRegistry meters) {
        this.plans = plans;
        this.adjusting = adjusting;
        this.adjustments = adjustments;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
        this.meters = meters;
    }

    void carryOut(AdjustmentDecided decided) {
        var plan = lock(decided.planId());
        if (adjustments.isAnswered(decided.adjustmentId())) {
            return;
        }
        var outcome = adjusting.adjust(
                plan,
                new Adjustment(
                        decided.adjustmentId(),
                        decided.targetId(),
                        decided.expectedVersion(),
                        decided.wish(),
                        decided.reason()));
        var answered = AnsweredAdjustment.of(decided, outcome, clock.instant());
        adjustments.persist(answered);
        meters.counter("plumbline.adjustments", "outcome", answered.outcome().name())
                .increment();
        if (outcome.refusal() != null) {
            tell(plan, decided, outcome);
        }
    }

    private Plan lock(UUID planId) {
        try {
            return plans.getForChange(planId);
        } catch (Refusal unknown) {
            throw new MalformedEvent("an adjustment for a plan that never was: " + planId, unknown);
        }
    }

    private void tell(Plan plan, AdjustmentDecided decided, Outcome outcome) {
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                plan.id().toString(),
                outcome.planRevision(),
                ADJUSTMENT_REFUSED,
                decided.adjustmentId().toString(),
                caller.trail(),
                clock.instant(),
                json.write(new AdjustmentRefused(
                        plan.id(),
                        outcome.planRevision(),
                        decided.adjustmentId(),
                        decided.targetId(),
                        outcome.refusal().code(),
                        outcome.refusal().detail(),
                        decided.expectedVersion(),
                        outcome.version()))));
    }

    record AdjustmentRefused(
            UUID planId,
            long planRevision,
            UUID adjustmentId,
            UUID targetId,
            String code,
            String detail,
            int expectedVersion,
            Integer actualVersion) {}
}
