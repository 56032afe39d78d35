package io.plumbline.target.snapshot;

import io.plumbline.platform.Caller;
import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.kpi.Kpis;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.TargetChanged;
import io.plumbline.target.target.Targets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes one part at a time, each in a transaction of its own. A part of a plan is a fact of the plan and takes its next revision, so it
 * stands in the plan's stream exactly where it was true; what is changed between two parts is told between them. Thus no change waits
 * longer than for one part, and whoever has read all parts, and what came between, has the plan as it is.
 */
@ApplicationScoped
class TakingParts {

    static final UUID FIRST = new UUID(0, 0);

    /** At their largest these still fit into a record of a megabyte, which is as much as a broker takes by default. */
    private static final int MOST_VERSIONS = 40;

    private static final int MOST_KPIS = 50;

    private final Plans plans;
    private final Targets targets;
    private final Kpis kpis;
    private final Snapshots snapshots;
    private final Event<PlanPartTaken> planParts;
    private final Event<KpiPartTaken> kpiParts;
    private final Caller caller;
    private final Clock clock;

    TakingParts(
            Plans plans,
            Targets targets,
            Kpis kpis,
            Snapshots snapshots,
            Event<PlanPartTaken> planParts,
            Event<KpiPartTaken> kpiParts,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.kpis = kpis;
        this.snapshots = snapshots;
        this.planParts = planParts;
        this.kpiParts = kpiParts;
        this.caller = caller;
        this.clock = clock;
    }

    /** How far a plan was taken. */
    record Place(int part, long begunAtRevision, UUID targetId, int version, boolean last) {

        static final Place BEFORE = new Place(0, 0, FIRST, 0, false);
    }

    /** Takes the part of a plan that follows {@code before}. */
    Place takePlan(UUID snapshotId, UUID planId, Place before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var plan = plans.getForChange(planId);
            var found = targets.listVersionsOfPlan(planId, before.targetId(), before.version(), MOST_VERSIONS + 1);
            boolean last = found.size() <= MOST_VERSIONS;
            var versions = last ? found : found.subList(0, MOST_VERSIONS);
            long revision = plan.takeRevision();
            var place = place(before, revision, versions, last);
            var at = clock.instant();
            planParts.fire(new PlanPartTaken(
                    snapshotId,
                    place.part(),
                    last,
                    place.begunAtRevision(),
                    caller.name(),
                    at,
                    plan.snapshot(),
                    versions));
            snapshots.get(snapshotId).toldVersions(versions.size(), last, at);
            return place;
        });
    }

    private static Place place(Place before, long revision, List<TargetChanged> versions, boolean last) {
        long begun = before.part() == 0 ? revision : before.begunAtRevision();
        if (versions.isEmpty()) {
            return new Place(before.part() + 1, begun, before.targetId(), before.version(), last);
        }
        var newest = versions.get(versions.size() - 1).target();
        return new Place(before.part() + 1, begun, newest.id(), newest.version(), last);
    }

    /** Takes the KPIs that follow {@code after}; answers the last of them, or nothing when no further ones follow. */
    Optional<UUID> takeKpis(UUID snapshotId, int part, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = kpis.listAfter(after, MOST_KPIS + 1);
            boolean last = found.size() <= MOST_KPIS;
            var taken = last ? found : found.subList(0, MOST_KPIS);
            var at = clock.instant();
            kpiParts.fire(new KpiPartTaken(
                    snapshotId,
                    part,
                    last,
                    caller.name(),
                    at,
                    taken.stream().map(Kpi::snapshot).toList()));
            snapshots.get(snapshotId).toldKpis(taken.size(), at);
            return last
                    ? Optional.empty()
                    : Optional.of(taken.get(taken.size() - 1).id());
        });
    }

    /** The plan that follows {@code after} in the order of creation. */
    Optional<UUID> findPlanAfter(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> plans.findIdAfter(after));
    }
}
