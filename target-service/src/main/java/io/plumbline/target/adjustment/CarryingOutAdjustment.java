package io.plumbline.target.adjustment;

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
import io.plumbline.target.target.Adjusting.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Carries an adjustment out, or says why not; a refusal takes the plan's next revision like any change. */
@ApplicationScoped
class CarryingOutAdjustment {

    static final String ADJUSTMENT_REFUSED = "io.plumbline.target.AdjustmentRefused.v1";

    private final Plans plans;
    private final Adjusting adjusting;
    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final EventData json;

    CarryingOutAdjustment(
            Plans plans,
            Adjusting adjusting,
            Outbox outbox,
            Identities identities,
            Caller caller,
            Clock clock,
            EventData json) {
        this.plans = plans;
        this.adjusting = adjusting;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    void carryOut(AdjustmentDecided decided) {
        var plan = lock(decided.planId());
        var adjustment = new Adjustment(
                decided.adjustmentId(),
                decided.targetId(),
                decided.expectedVersion(),
                decided.goal().kind(),
                decided.goal().amount(),
                decided.reason());
        adjusting.adjust(plan, adjustment).ifPresent(refused -> tell(plan, decided, refused));
    }

    private Plan lock(UUID planId) {
        try {
            return plans.getForChange(planId);
        } catch (Refusal unknown) {
            throw new MalformedEvent("an adjustment for a plan that never was: " + planId, unknown);
        }
    }

    private void tell(Plan plan, AdjustmentDecided decided, Refused refused) {
        long revision = plan.takeRevision();
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                plan.id().toString(),
                revision,
                ADJUSTMENT_REFUSED,
                decided.adjustmentId().toString(),
                caller.trail(),
                clock.instant(),
                json.write(new AdjustmentRefused(
                        plan.id(),
                        revision,
                        decided.adjustmentId(),
                        decided.targetId(),
                        refused.code(),
                        refused.detail(),
                        decided.expectedVersion(),
                        refused.actualVersion()))));
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
