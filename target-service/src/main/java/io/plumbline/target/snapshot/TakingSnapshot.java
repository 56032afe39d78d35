package io.plumbline.target.snapshot;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.outbox.Trail;
import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plans;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Tells the present state of one plan, or of all, beside the request that asked for it: KPIs first, then plan after plan. */
@ApplicationScoped
class TakingSnapshot {

    private static final Logger LOG = Logger.getLogger(TakingSnapshot.class);

    private final TakingParts parts;
    private final Snapshots snapshots;
    private final Plans plans;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry meters;

    TakingSnapshot(
            TakingParts parts,
            Snapshots snapshots,
            Plans plans,
            Identities identities,
            Caller caller,
            Clock clock,
            MeterRegistry meters) {
        this.parts = parts;
        this.snapshots = snapshots;
        this.plans = plans;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
        this.meters = meters;
    }

    /** What is to be told, and for whom, as the request knew it. */
    record Order(UUID id, UUID planId, String tenant, String name, Trail trail) {}

    /**
     * Notes that a snapshot begins.
     *
     * @param planId or null for all plans
     * @throws Refusal 404 if there is no such plan, 409 if a snapshot is under way
     */
    Order begin(UUID planId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (planId != null) {
                plans.get(planId);
            }
            if (snapshots.isAnyUnderWay(clock.instant())) {
                throw new Refusal(
                        CommonProblem.ILLEGAL_TRANSITION, "A snapshot is under way: wait for its end, then ask again.");
            }
            var begun = Snapshot.begin(identities.next(), planId, caller.name(), clock.instant());
            snapshots.persist(begun);
            return new Order(begun.id(), planId, caller.tenant(), caller.name(), caller.trail());
        });
    }

    SnapshotProgress progress(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> snapshots.progress(id));
    }

    /** Tells everything; whatever comes of it is noted. */
    @ActivateRequestContext
    void run(Order order, BooleanSupplier givenUp) {
        caller.actFor(order.tenant(), order.name(), order.trail());
        try {
            tell(order, givenUp);
            note(order, "done", each -> each.done(clock.instant()));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "snapshot %s failed, trace %s", order.id(), caller.correlation());
            var why = "It ended before its end and was logged under the trace id " + caller.correlation() + ".";
            note(order, "failed", each -> each.failed(why, clock.instant()));
        }
    }

    private void note(Order order, String outcome, Consumer<Snapshot> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(snapshots.get(order.id())));
        meters.counter("plumbline.snapshots", "outcome", outcome).increment();
    }

    private void tell(Order order, BooleanSupplier givenUp) {
        var last = Optional.of(TakingParts.FIRST);
        for (int part = 1; last.isPresent(); part++) {
            requireTime(givenUp);
            last = parts.takeKpis(order.id(), part, last.get());
        }
        if (order.planId() != null) {
            tellPlan(order, order.planId(), givenUp);
            return;
        }
        var plan = parts.findPlanAfter(TakingParts.FIRST);
        while (plan.isPresent()) {
            tellPlan(order, plan.get(), givenUp);
            plan = parts.findPlanAfter(plan.get());
        }
    }

    private void tellPlan(Order order, UUID planId, BooleanSupplier givenUp) {
        var place = TakingParts.Place.BEFORE;
        while (!place.last()) {
            requireTime(givenUp);
            place = parts.takePlan(order.id(), planId, place);
        }
    }

    private static void requireTime(BooleanSupplier givenUp) {
        if (givenUp.getAsBoolean()) {
            throw new IllegalStateException("the service is stopping");
        }
    }
}
