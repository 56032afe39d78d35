package io.plumbline.review.intake;

import io.plumbline.outbox.Gaps;
import io.plumbline.outbox.IncomingEvent;
import io.plumbline.review.adjustment.AdjustingTarget;
import io.plumbline.review.cadence.SettingCadence;
import io.plumbline.review.intake.TargetListener.KpiSnapshotTaken;
import io.plumbline.review.intake.TargetListener.PlanSnapshotTaken;
import io.plumbline.review.intake.TargetListener.TargetChanged;
import io.plumbline.review.targetcopy.KpiFacts;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.track.WatchingTracks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the copies against a snapshot that target-service tells; what was missing or wrong takes the effect that it had not. */
@ApplicationScoped
class PuttingRight {

    private final TargetCopies copies;
    private final WatchingTracks tracks;
    private final AdjustingTarget adjusting;
    private final SettingCadence cadences;
    private final Gaps gaps;

    PuttingRight(
            TargetCopies copies, WatchingTracks tracks, AdjustingTarget adjusting, SettingCadence cadences, Gaps gaps) {
        this.copies = copies;
        this.tracks = tracks;
        this.adjusting = adjusting;
        this.cadences = cadences;
        this.gaps = gaps;
    }

    /** A part of a plan. With the last one, all that was told before the first is known. */
    void put(PlanSnapshotTaken taken, IncomingEvent event) {
        var plan = taken.plan().at(taken.planRevision());
        var known = copies.findPlan(plan.id());
        copies.restore(plan);
        if (known.filter(before -> before.at(plan.revision()).equals(plan)).isEmpty()) {
            cadences.follow(copies.getPlan(plan.id()));
        }
        copies.load(
                taken.versions().stream().map(version -> version.target().id()).collect(Collectors.toSet()));
        var wrong = new LinkedHashSet<UUID>();
        for (var version : taken.versions()) {
            if (copies.putRight(version.entry(event))) {
                wrong.add(version.target().id());
                apply(version, event);
            }
        }
        wrong.forEach(tracks::look);
        if (taken.last()) {
            gaps.cover(event, event.stream(), taken.begunAtRevision() - 1);
        }
    }

    private void apply(TargetChanged version, IncomingEvent event) {
        if (version.adjustmentId() != null) {
            adjusting.applied(
                    version.adjustmentId(),
                    version.target().version(),
                    version.entry(event).changedAt());
        }
    }

    /** All that a stream told of a KPI up to its version is known with the version. */
    void put(KpiSnapshotTaken taken, IncomingEvent event) {
        copies.loadKpis(taken.kpis().stream().map(KpiFacts::id).toList());
        for (var kpi : taken.kpis()) {
            if (copies.findKpi(kpi.id()).filter(kpi::equals).isEmpty()) {
                copies.restore(kpi);
            }
            gaps.cover(event, kpi.id().toString(), kpi.version());
        }
    }
}
