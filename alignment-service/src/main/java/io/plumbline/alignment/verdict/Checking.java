package io.plumbline.alignment.verdict;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.alignment.rule.Recheck;
import io.plumbline.alignment.rule.Rule;
import io.plumbline.alignment.rule.Rules;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a plan for a change and, when the change is made, re-checks what it can concern; all in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Checking {

    private final CheckedPlans plans;
    private final Checks checks;
    private final JudgedTargets judged;
    private final Event<PlanChecked> told;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String catalogue;

    Checking(
            CheckedPlans plans,
            Checks checks,
            JudgedTargets judged,
            List<Rule> rules,
            Event<PlanChecked> told,
            MeterRegistry meters,
            Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.judged = judged;
        this.told = told;
        this.meters = meters;
        this.clock = clock;
        this.catalogue = Rules.edition(rules);
    }

    /**
     * Locks a plan until the transaction ends and answers its state before the change.
     *
     * @throws Refusal 404
     */
    public OpenPlan open(UUID planId) {
        return find(planId).orElseThrow(() -> Refusal.notFound("plan", planId));
    }

    /** Locks a plan, if this service has heard of it. */
    public Optional<OpenPlan> find(UUID planId) {
        return plans.findForChange(planId).map(plan -> new OpenPlan(plan, checks.ofLocked(plan)));
    }

    /**
     * The same; of a plan that was not heard of, nobody begins to follow it until the transaction ends, so that what is kept for it now
     * is seen by its first check.
     */
    public Optional<OpenPlan> findOrReserve(UUID planId) {
        return find(planId).or(() -> {
            plans.reserve(planId);
            return find(planId);
        });
    }

    /** Begins to follow a plan; it has no targets yet, but facts about it may have come before. */
    public OpenPlan begin(Plan frame, Cause cause) {
        plans.reserve(frame.id());
        var plan = CheckedPlan.begin(frame, cause, clock.instant());
        plan.judgeBy(catalogue);
        plans.persistAndFlush(plan);
        return new OpenPlan(plan, checks.begin(plan));
    }

    /** The kept verdicts are by other rules than today's: the change is taken as one that concerns everything. */
    private static List<PlanEdit> andAllAgain(OpenPlan open, List<PlanEdit> edits) {
        var all = new ArrayList<>(edits);
        all.add(new PlanEdit.ThresholdsSet(thresholds(open, edits)));
        return all;
    }

    private static Thresholds thresholds(OpenPlan open, List<PlanEdit> edits) {
        return PlanChange.of(open.model(), edits).after().thresholds();
    }

    /**
     * Checks what the edits can concern, keeps the verdicts and tells them.
     *
     * @param revision the revision of target-service from which the edits come, or the one covered so far if they are this service's
     *     own
     */
    public Recheck close(OpenPlan open, List<PlanEdit> edits, Cause cause, long revision) {
        var plan = open.plan();
        var change = PlanChange.of(open.model(), plan.isJudgedBy(catalogue) ? edits : andAllAgain(open, edits));
        var duration = Timer.start(meters);
        var recheck = open.check().after(change);
        duration.stop(meters.timer("plumbline.alignment.check.duration"));
        plan.judgeBy(catalogue);
        plan.cover(revision, recheck.after(), cause, clock.instant());
        judged.keep(plan.id(), recheck);
        told.fire(new PlanChecked(
                plan.id(), plan.revision(), plan.checkNumber(), plan.cause(), plan.checkedAt(), recheck));
        meters.counter("plumbline.alignment.checks", "verdict", plan.verdict().name())
                .increment();
        return recheck;
    }
}
