package io.plumbline.review.track;

import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.Assessment;
import io.plumbline.review.assessment.TrackRules;
import io.plumbline.review.targetcopy.PlanRevisions;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assesses targets from what is stored; nothing of it is kept. */
@ApplicationScoped
public class AssessingTargets {

    private final TargetCopies copies;
    private final PlanRevisions revisions;
    private final ActualsOfKpis actuals;
    private final Clock clock;

    AssessingTargets(TargetCopies copies, PlanRevisions revisions, ActualsOfKpis actuals, Clock clock) {
        this.copies = copies;
        this.revisions = revisions;
        this.actuals = actuals;
        this.clock = clock;
    }

    /**
     * @param asOf periods that ended by then count; today if null
     * @param knownAt actuals as they were known at that instant; as they are known now if null
     */
    @Transactional
    public TargetAssessment assess(UUID targetId, LocalDate asOf, Instant knownAt) {
        return assess(List.of(copies.getVersions(targetId)), day(asOf), knownAt, true)
                .get(0);
    }

    /** All targets of the plan that are not retired, in order of creation; parameters as above. */
    @Transactional
    public PlanAssessment assessPlan(UUID planId, LocalDate asOf, Instant knownAt, boolean lookAhead) {
        copies.getPlan(planId);
        var day = day(asOf);
        return PlanAssessment.of(
                planId, revisions.known(planId), day, assess(copies.listOfPlan(planId), day, knownAt, lookAhead));
    }

    List<TargetAssessment> assess(List<TargetVersions> targets, LocalDate asOf, Instant knownAt, boolean lookAhead) {
        var kpiIds = targets.stream().map(target -> target.newest().kpi().id()).toList();
        var known = actuals.map(kpiIds, knownAt);
        return targets.stream()
                .map(target -> assess(target, known.get(target.newest().kpi().id()), asOf, lookAhead))
                .toList();
    }

    private static TargetAssessment assess(TargetVersions target, Actuals known, LocalDate asOf, boolean lookAhead) {
        var outlook = lookAhead ? LookingAhead.find(target.newest(), known, asOf) : Optional.<Outlook>empty();
        var assessment = Assessment.of(target.trajectories(), known, asOf, TrackRules.DEFAULT);
        return TargetAssessment.of(target, assessment, outlook);
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
