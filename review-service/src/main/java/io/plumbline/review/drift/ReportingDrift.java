package io.plumbline.review.drift;

import io.plumbline.platform.Refusal;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.targetcopy.PlanRevisions;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reports how the goals of a plan have moved. */
@ApplicationScoped
public class ReportingDrift {

    private final TargetCopies copies;
    private final PlanRevisions revisions;
    private final ActualsOfKpis actuals;

    ReportingDrift(TargetCopies copies, PlanRevisions revisions, ActualsOfKpis actuals) {
        this.copies = copies;
        this.revisions = revisions;
        this.actuals = actuals;
    }

    /** @throws Refusal 404 for an unknown plan */
    @Transactional
    public PlanDrift report(UUID planId) {
        copies.getPlan(planId);
        var targets = copies.listOfPlan(planId);
        var known = actuals.map(
                targets.stream().map(target -> target.newest().kpi().id()).toList(), null);
        var drifts = targets.stream()
                .map(target ->
                        GoalDrift.of(target, known.get(target.newest().kpi().id())))
                .filter(drift -> !drift.moves().isEmpty())
                .toList();
        return new PlanDrift(planId, revisions.known(planId), drifts);
    }
}
