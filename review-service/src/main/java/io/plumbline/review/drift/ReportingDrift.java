package io.plumbline.review.drift;

import io.plumbline.platform.Refusal;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.assessment.TrackRules;
import io.plumbline.review.targetcopy.PlanRevisions;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.trackrule.RulesOfKpis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reports how the goals of a plan have moved. */
@ApplicationScoped
public class ReportingDrift {

    private final TargetCopies copies;
    private final PlanRevisions revisions;
    private final ActualsOfKpis actuals;
    private final RulesOfKpis rules;

    ReportingDrift(TargetCopies copies, PlanRevisions revisions, ActualsOfKpis actuals, RulesOfKpis rules) {
        this.copies = copies;
        this.revisions = revisions;
        this.actuals = actuals;
        this.rules = rules;
    }

    /** @throws Refusal 404 for an unknown plan */
    @Transactional
    public PlanDrift report(UUID planId) {
        copies.getPlan(planId);
        var targets = copies.listOfPlan(planId);
        var kpiIds = targets.stream().map(target -> target.newest().kpi().id()).toList();
        var known = actuals.map(kpiIds, null);
        var own = rules.map(kpiIds);
        var drifts = targets.stream()
                .map(target -> {
                    var kpiId = target.newest().kpi().id();
                    return GoalDrift.of(target, known.get(kpiId), own.getOrDefault(kpiId, TrackRules.DEFAULT));
                })
                .filter(drift -> !drift.moves().isEmpty())
                .toList();
        return new PlanDrift(planId, revisions.known(planId), drifts);
    }
}
