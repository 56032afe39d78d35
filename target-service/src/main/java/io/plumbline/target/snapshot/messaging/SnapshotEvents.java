package io.plumbline.target.snapshot.messaging;

import io.plumbline.outbox.Outbox;
import io.plumbline.outbox.OutgoingEvent;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.platform.Identities;
import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.snapshot.KpiPartTaken;
import io.plumbline.target.snapshot.PlanPartTaken;
import io.plumbline.target.target.messaging.TargetChangedData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Maps the parts of snapshots to CloudEvents. Those of a plan are in its stream; those of KPIs have one for each snapshot. */
@ApplicationScoped
class SnapshotEvents {

    static final String PLAN_SNAPSHOT_TAKEN = "io.plumbline.target.PlanSnapshotTaken.v1";
    static final String KPI_SNAPSHOT_TAKEN = "io.plumbline.target.KpiSnapshotTaken.v1";

    private final Outbox outbox;
    private final Identities identities;
    private final Caller caller;
    private final EventData json;

    SnapshotEvents(Outbox outbox, Identities identities, Caller caller, EventData json) {
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.json = json;
    }

    void tell(@Observes PlanPartTaken taken) {
        var plan = taken.plan();
        store(
                plan.id(),
                plan.revision(),
                PLAN_SNAPSHOT_TAKEN,
                taken.at(),
                new PlanSnapshotTaken(
                        taken.snapshotId(),
                        plan.id(),
                        plan.revision(),
                        taken.part(),
                        taken.last(),
                        taken.begunAtRevision(),
                        taken.by(),
                        taken.at(),
                        plan,
                        taken.versions().stream().map(TargetChangedData::of).toList()));
    }

    void tell(@Observes KpiPartTaken taken) {
        store(
                taken.snapshotId(),
                outbox.nextSequence(caller.tenant(), taken.snapshotId().toString()),
                KPI_SNAPSHOT_TAKEN,
                taken.at(),
                new KpiSnapshotTaken(
                        taken.snapshotId(), taken.part(), taken.last(), taken.by(), taken.at(), taken.kpis()));
    }

    private void store(UUID stream, long sequence, String type, Instant at, Object data) {
        outbox.store(new OutgoingEvent(
                identities.next(),
                caller.tenant(),
                stream.toString(),
                sequence,
                type,
                stream.toString(),
                caller.trail(),
                at,
                json.write(data)));
    }

    record PlanSnapshotTaken(
            UUID snapshotId,
            UUID planId,
            long planRevision,
            int part,
            boolean last,
            long begunAtRevision,
            String by,
            Instant at,
            PlanSnapshot plan,
            List<TargetChangedData> versions) {}

    record KpiSnapshotTaken(UUID snapshotId, int part, boolean last, String by, Instant at, List<KpiSnapshot> kpis) {}
}
