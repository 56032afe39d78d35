package io.plumbline.review.intake;

import io.plumbline.outbox.IncomingEvent;
import io.plumbline.outbox.Intake;
import io.plumbline.platform.Caller;
import io.plumbline.platform.EventData;
import io.plumbline.review.adjustment.AdjustingTarget;
import io.plumbline.review.cadence.SettingCadence;
import io.plumbline.review.targetcopy.KpiFacts;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetFacts;
import io.plumbline.review.targetcopy.TargetVersions;
import io.plumbline.review.track.WatchingTracks;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows target-service's topic. */
@ApplicationScoped
class TargetListener {

    private static final String PLAN_CHANGED = "io.plumbline.target.PlanChanged.v1";
    private static final String KPI_CHANGED = "io.plumbline.target.KpiChanged.v1";
    private static final String TARGET_CHANGED = "io.plumbline.target.TargetChanged.v1";
    private static final String PLAN_SNAPSHOT_TAKEN = "io.plumbline.target.PlanSnapshotTaken.v1";
    private static final String KPI_SNAPSHOT_TAKEN = "io.plumbline.target.KpiSnapshotTaken.v1";
    private static final String ADJUSTMENT_REFUSED = "io.plumbline.target.AdjustmentRefused.v1";
    private static final String PROPOSAL_CHANGED = "io.plumbline.target.ProposalChanged.v1";

    private final Intake intake;
    private final TargetCopies copies;
    private final WatchingTracks tracks;
    private final AdjustingTarget adjusting;
    private final SettingCadence cadences;
    private final PuttingRight puttingRight;
    private final Caller caller;
    private final EventData json;

    TargetListener(
            Intake intake,
            TargetCopies copies,
            WatchingTracks tracks,
            AdjustingTarget adjusting,
            SettingCadence cadences,
            PuttingRight puttingRight,
            Caller caller,
            EventData json) {
        this.intake = intake;
        this.copies = copies;
        this.tracks = tracks;
        this.adjusting = adjusting;
        this.cadences = cadences;
        this.puttingRight = puttingRight;
        this.caller = caller;
        this.json = json;
    }

    @Incoming("target-events")
    @Blocking
    @ActivateRequestContext
    void receive(ConsumerRecord<String, byte[]> message) {
        intake.process(message, event -> {
            caller.actFor(event, event.source());
            switch (event.type()) {
                case PLAN_CHANGED -> learn(json.read(event.data(), PlanChanged.class));
                case KPI_CHANGED ->
                    copies.learn(json.read(event.data(), KpiChanged.class).kpi());
                case TARGET_CHANGED -> learn(event, json.read(event.data(), TargetChanged.class));
                case PLAN_SNAPSHOT_TAKEN -> puttingRight.put(json.read(event.data(), PlanSnapshotTaken.class), event);
                case KPI_SNAPSHOT_TAKEN -> puttingRight.put(json.read(event.data(), KpiSnapshotTaken.class), event);
                case ADJUSTMENT_REFUSED -> learn(event, json.read(event.data(), AdjustmentRefused.class));
                case PROPOSAL_CHANGED -> {
                    // A period is judged by the version in force; what is only proposed judges nothing.
                }
                default -> {
                    // Not yet invented when this was written, or none of our business.
                }
            }
        });
    }

    private void learn(PlanChanged changed) {
        var plan = changed.plan().at(changed.planRevision());
        copies.learn(plan);
        if (copies.getPlan(plan.id()).revision() == plan.revision()) {
            cadences.follow(plan);
        }
    }

    private void learn(IncomingEvent event, TargetChanged changed) {
        var version = changed.entry(event);
        copies.learn(version);
        tracks.look(changed.target().id());
        if (changed.adjustmentId() != null) {
            adjusting.applied(changed.adjustmentId(), changed.target().version(), version.changedAt());
        }
    }

    private void learn(IncomingEvent event, AdjustmentRefused refused) {
        adjusting.refused(refused.adjustmentId(), refused.code(), refused.detail(), event.occurredAt());
    }

    record PlanChanged(long planRevision, PlanFacts plan) {}

    record KpiChanged(KpiFacts kpi) {}

    record TargetChanged(Instant at, String by, String reason, UUID adjustmentId, TargetFacts target) {

        TargetVersions.Entry entry(IncomingEvent event) {
            return new TargetVersions.Entry(target, at == null ? event.occurredAt() : at, by, reason);
        }
    }

    /** @param begunAtRevision of the plan's first part; with the last one everything before it is told */
    record PlanSnapshotTaken(
            long planRevision, boolean last, long begunAtRevision, PlanFacts plan, List<TargetChanged> versions) {}

    record KpiSnapshotTaken(List<KpiFacts> kpis) {}

    record AdjustmentRefused(UUID adjustmentId, String code, String detail) {}
}
