package io.plumbline.review.track;

import io.plumbline.platform.Page;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.targetcopy.PlanRevisions;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import io.plumbline.review.trackrule.RulesOfKpis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Assesses targets from what is stored; nothing of it is kept. */
@ApplicationScoped
public class AssessingTargets {

    private final TargetCopies copies;
    private final PlanRevisions revisions;
    private final ActualsOfKpis actuals;
    private final RulesOfKpis rules;
    private final Clock clock;

    AssessingTargets(
            TargetCopies copies, PlanRevisions revisions, ActualsOfKpis actuals, RulesOfKpis rules, Clock clock) {
        this.copies = copies;
        this.revisions = revisions;
        this.actuals = actuals;
        this.rules = rules;
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

    /** A page of the plan's targets that are not retired, in order of creation; only they are forecast. Parameters as above. */
    @Transactional
    public PlanAssessment assessPlan(
            UUID planId, LocalDate asOf, Instant knownAt, boolean lookAhead, String cursor, int limit) {
        copies.getPlan(planId);
        var day = day(asOf);
        var hand = gather(planId, knownAt);
        var after = Page.after(cursor).toString();
        var all = assessPlan(planId, hand, day, false);
        var found = all.targets().stream()
                .filter(target -> target.targetId().toString().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(target -> lookAhead ? hand.assess(target.targetId(), day) : target)
                .toList();
        return all.with(Page.of(found, limit, TargetAssessment::targetId));
    }

    /** All of them, from targets that are at hand already. */
    public PlanAssessment assessPlan(UUID planId, TargetsAtHand targets, LocalDate asOf, boolean lookAhead) {
        return PlanAssessment.of(planId, revisions.known(planId), asOf, targets.assess(asOf, lookAhead));
    }

    /** The targets of the plan that are not retired, to be assessed on several days. */
    public TargetsAtHand gather(UUID planId, Instant knownAt) {
        return gather(copies.listOfPlan(planId), knownAt);
    }

    List<TargetAssessment> assess(List<TargetVersions> targets, LocalDate asOf, Instant knownAt, boolean lookAhead) {
        return gather(targets, knownAt).assess(asOf, lookAhead);
    }

    private TargetsAtHand gather(List<TargetVersions> targets, Instant knownAt) {
        var kpiIds = targets.stream()
                .map(target -> target.newest().kpi().id())
                .distinct()
                .toList();
        return new TargetsAtHand(targets, actuals.map(kpiIds, knownAt), rules.map(kpiIds));
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
