package io.plumbline.target.overview;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.Target;
import io.plumbline.target.target.TargetSnapshot;
import io.plumbline.target.target.Targets;
import io.plumbline.target.verdict.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows a plan with its targets, as they are or as they were. A page costs the same few statements whatever the plan's size. */
@ApplicationScoped
public class ViewingPlan {

    private static final Targets.Filter ALL = new Targets.Filter(null, null, null, null, null);

    private final Plans plans;
    private final Targets targets;
    private final Verdicts verdicts;
    private final Clock clock;

    ViewingPlan(Plans plans, Targets targets, Verdicts verdicts, Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    @Transactional
    public PlanOverview now(UUID planId, String cursor, int limit) {
        var plan = plans.get(planId);
        var years = plan.fiscalYears();
        var page = targets.page(planId, ALL, null, cursor, limit);
        var judged =
                verdicts.listOfTargets(page.items().stream().map(Target::id).toList());
        return overview(
                plan.snapshot(),
                years,
                clock.instant(),
                verdicts.findOfPlan(planId).map(Verdicts.OfPlan::verdict).orElse(null),
                page.map(target -> target.snapshot(years)),
                judged);
    }

    /** @throws Refusal 404, also for a plan that did not exist yet */
    @Transactional
    public PlanOverview asOf(UUID planId, Instant instant, String cursor, int limit) {
        var plan = plans.findVersionAsOf(planId, instant)
                .orElseThrow(() -> Refusal.notFound("plan that existed at " + instant + " with the id", planId))
                .plan();
        var years = new FiscalYears(plan.firstYear(), plan.fiscalYearStartMonth(), plan.horizonYears());
        return overview(plan, years, instant, null, targets.pageAsOf(planId, instant, cursor, limit), Map.of());
    }

    private static PlanOverview overview(
            PlanSnapshot plan,
            FiscalYears years,
            Instant instant,
            String verdict,
            Page<TargetSnapshot> page,
            Map<UUID, String> judged) {
        int year = years.at(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        List<TargetLine> lines = page.items().stream()
                .map(target -> TargetLine.of(
                        target,
                        year,
                        judged.get(target.id()),
                        plan.apexTargetIds().contains(target.id())))
                .toList();
        return new PlanOverview(plan, instant, year, verdict, lines, page.next());
    }
}
