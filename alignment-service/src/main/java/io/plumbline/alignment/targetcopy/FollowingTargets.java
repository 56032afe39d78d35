package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.past.TargetPasts;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.alignment.verdict.OpenPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes over what target-service tells. Runs within the transaction of the inbox, so that an event takes effect once and with its
 * check, or not at all.
 */
@ApplicationScoped
class FollowingTargets {

    private final Checking checking;
    private final TargetCopies targets;
    private final KpiCopies kpis;
    private final TargetPasts pasts;
    private final TakingOver takingOver;

    FollowingTargets(
            Checking checking, TargetCopies targets, KpiCopies kpis, TargetPasts pasts, TakingOver takingOver) {
        this.checking = checking;
        this.targets = targets;
        this.kpis = kpis;
        this.pasts = pasts;
        this.takingOver = takingOver;
    }

    /** A frame that is older than what is covered is ignored. */
    void follow(Told.PlanChanged told, Cause cause) {
        var frame = told.plan().toPlan();
        var known = checking.find(told.planId());
        var open = known.orElseGet(() -> checking.begin(frame, cause));
        if (told.planRevision() > open.revision()) {
            var edits = new ArrayList<PlanEdit>();
            if (!frame.equals(open.model().plan())) {
                edits.add(new PlanEdit.FrameSet(frame));
            }
            if (known.isEmpty()) {
                edits.addAll(takingOver.fromPlan(told.plan()));
            }
            checking.close(open, edits, cause, told.planRevision());
        }
    }

    /** A version that is older than the one that is kept is ignored. */
    void follow(Told.TargetChanged told, Cause cause) {
        var open = open(told.planId());
        var target = told.target();
        var kpi = kpis.orKeep(target.kpi()).toKpi();
        var before = targets.findTold(target.id());
        var edits = new ArrayList<PlanEdit>();
        if (targets.keepIfNewer(told.planId(), target)) {
            edits.add(new PlanEdit.TargetSet(target.toTarget(kpi)));
            pasts.write(told.planId(), target.id(), past -> RecordingPast.record(past, before.orElse(null), told))
                    .ifPresent(edits::add);
            if (before.isEmpty()) {
                edits.addAll(takingOver.withTarget(open, target));
            }
        }
        cover(open, edits, cause, told.planRevision());
    }

    /**
     * The definition of a KPI can matter to targets of several plans; each is checked, and none has a new revision for it. All are
     * opened before the definition is kept: a plan that is read from the database after that has it already, and nothing would change.
     */
    void follow(Told.KpiChanged told, Cause cause) {
        var kpi = told.kpi().toKpi();
        var concerned =
                targets.listPlansOfKpi(kpi.id()).stream().map(checking::open).toList();
        if (!kpis.keepIfNewer(told.kpi())) {
            return;
        }
        for (var open : concerned) {
            var edits = targets.listOfKpi(open.model().plan().id(), kpi.id()).stream()
                    .<PlanEdit>map(target -> new PlanEdit.TargetSet(target.toTarget(kpi)))
                    .toList();
            checking.close(open, edits, cause, open.revision());
        }
    }

    /** A fact that changes nothing here still has its number in the plan's row of revisions. */
    void follow(Told.OtherFact told, Cause cause) {
        if (told.planId() != null && told.planRevision() != null) {
            cover(open(told.planId()), List.of(), cause, told.planRevision());
        }
    }

    private void cover(OpenPlan open, List<PlanEdit> edits, Cause cause, long revision) {
        if (!edits.isEmpty() || revision > open.revision()) {
            checking.close(open, edits, cause, revision);
        }
    }

    /** The plan's own event comes first in its stream; without it the event waits among the dead letters to be replayed. */
    private OpenPlan open(UUID planId) {
        return checking.find(planId)
                .orElseThrow(() -> new IllegalStateException("the plan " + planId + " was never told of"));
    }
}
