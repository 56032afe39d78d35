package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.alignment.past.TargetPasts;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.alignment.verdict.JudgedTargets;
import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.outbox.Gaps;
import io.plumbline.outbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Holds the copies against a snapshot that target-service tells, as opposed to {@link FollowingTargets}, which takes what is new: what is
 * missing or differs is written as it was told, and only that is checked again. Something newer stays.
 */
@ApplicationScoped
class PuttingRight {

    private final Checking checking;
    private final TargetCopies targets;
    private final KpiCopies kpis;
    private final TargetPasts pasts;
    private final JudgedTargets judged;
    private final TakingOver takingOver;
    private final Gaps gaps;

    PuttingRight(
            Checking checking,
            TargetCopies targets,
            KpiCopies kpis,
            TargetPasts pasts,
            JudgedTargets judged,
            TakingOver takingOver,
            Gaps gaps) {
        this.judged = judged;
        this.takingOver = takingOver;
        this.checking = checking;
        this.targets = targets;
        this.kpis = kpis;
        this.pasts = pasts;
        this.gaps = gaps;
    }

    /** A part of a plan. With the last one, all that was told before the first is known. */
    void put(Told.PlanSnapshotTaken told, Cause cause, IncomingEvent event) {
        var frame = told.plan().toPlan();
        var known = checking.find(told.planId());
        var open = known.orElseGet(() -> checking.begin(frame, cause));
        var edits = new ArrayList<PlanEdit>();
        if (known.isEmpty()) {
            edits.addAll(takingOver.fromPlan(told.plan()));
        }
        if (told.planRevision() > open.revision() && !frame.equals(open.model().plan())) {
            edits.add(new PlanEdit.FrameSet(frame));
        }
        edits.addAll(differing(open, told));
        close(open, edits, cause, told.planRevision());
        if (told.last()) {
            gaps.cover(event, event.stream(), told.begunAtRevision() - 1);
        }
    }

    private List<PlanEdit> differing(OpenPlan open, Told.PlanSnapshotTaken told) {
        var versions = told.versions().stream()
                .collect(Collectors.groupingBy(
                        version -> version.target().id(), LinkedHashMap::new, Collectors.toList()));
        targets.load(versions.keySet());
        pasts.load(versions.keySet());
        var edits = new ArrayList<PlanEdit>();
        for (var ofTarget : versions.entrySet()) {
            edits.addAll(differing(open, ofTarget.getKey(), ofTarget.getValue()));
        }
        return edits;
    }

    private List<PlanEdit> differing(OpenPlan open, UUID targetId, List<Told.TargetChanged> versions) {
        var takenOver = new ArrayList<PlanEdit>();
        var edits = new LinkedHashMap<Class<?>, PlanEdit>();
        for (var version : versions) {
            var target = version.target();
            var kept = targets.findTold(targetId);
            long keptVersion = kept.map(TargetTold::version).orElse(0L);
            if (keptVersion > target.version() || kept.filter(target::equals).isPresent()) {
                continue;
            }
            var kpi = kpis.orKeep(target.kpi()).toKpi();
            targets.restore(open.id(), target);
            if (kept.isEmpty() && judged.findByIdOptional(targetId).isEmpty()) {
                // Never told of, not lost: what came with a lost one is still there.
                takenOver.addAll(takingOver.withTarget(open, target));
            }
            edits.put(PlanEdit.TargetSet.class, new PlanEdit.TargetSet(target.toTarget(kpi)));
            if (keptVersion < target.version()) {
                pasts.write(open.id(), targetId, past -> RecordingPast.record(past, kept.orElse(null), version))
                        .ifPresent(edit -> edits.put(PlanEdit.PastSet.class, edit));
            }
        }
        pasts.write(open.id(), targetId, past -> retold(past, versions))
                .ifPresent(edit -> edits.put(PlanEdit.PastSet.class, edit));
        takenOver.addAll(0, edits.values());
        return takenOver;
    }

    /** A past that lacks versions, or was lost, is written anew once all of them are told together. */
    private static TargetPast retold(TargetPast past, List<Told.TargetChanged> versions) {
        if (versions.get(0).target().version() > 1) {
            return past;
        }
        var again = past.ofReviews();
        TargetTold before = null;
        for (var version : versions) {
            again = RecordingPast.record(again, before, version);
            before = version.target();
        }
        boolean isLacking = past.missingVersion() != null || past.changedAt() == null && again.changedAt() != null;
        return isLacking ? again : past;
    }

    /** All that a stream told of a KPI up to its version is known with the version. */
    void put(Told.KpiSnapshotTaken told, Cause cause, IncomingEvent event) {
        kpis.load(told.kpis().stream().map(KpiTold::id).toList());
        for (var kpi : told.kpis()) {
            put(kpi, cause);
            gaps.cover(event, kpi.id().toString(), kpi.version());
        }
    }

    private void put(KpiTold told, Cause cause) {
        var kept = kpis.findTold(told.id());
        if (kept.filter(kpi -> kpi.version() > told.version() || kpi.equals(told))
                .isPresent()) {
            return;
        }
        if (kept.isEmpty()) {
            kpis.restore(told); // without it no plan could be opened that has a target for it
        }
        var concerned =
                targets.listPlansOfKpi(told.id()).stream().map(checking::open).toList();
        kpis.restore(told);
        for (var open : concerned) {
            var edits = targets.listOfKpi(open.id(), told.id()).stream()
                    .<PlanEdit>map(target -> new PlanEdit.TargetSet(target.toTarget(told.toKpi())))
                    .toList();
            checking.close(open, edits, cause, open.revision());
        }
    }

    private void close(OpenPlan open, List<PlanEdit> edits, Cause cause, long revision) {
        if (!edits.isEmpty() || revision > open.revision()) {
            checking.close(open, edits, cause, Math.max(open.revision(), revision));
        }
    }
}
