package io.plumbline.review.score;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Refusal;
import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.review.Reviews;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** Scores the forecasts that reviews have kept on their agendas. */
@ApplicationScoped
public class ScoringForecasts {

    private final Reviews reviews;
    private final TargetCopies copies;
    private final ActualsOfKpis actuals;
    private final ForecastGauges gauges;
    private final Caller caller;
    private final Clock clock;

    ScoringForecasts(
            Reviews reviews,
            TargetCopies copies,
            ActualsOfKpis actuals,
            ForecastGauges gauges,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.copies = copies;
        this.actuals = actuals;
        this.gauges = gauges;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param asOf outcomes of periods that ended by then count; today if null
     * @throws Refusal 404 for an unknown plan
     */
    @Transactional
    public ForecastScore score(UUID planId, LocalDate asOf) {
        copies.getPlan(planId);
        var day = day(asOf);
        var scores = new Scores();
        add(planId, day, scores);
        return scores.report(planId, day);
    }

    /** Over all plans of the organisation, which its gauges show from then on. */
    @Transactional
    public ForecastScore scoreAll(LocalDate asOf) {
        var day = day(asOf);
        var scores = new Scores();
        copies.listPlanIds().forEach(planId -> add(planId, day, scores));
        var report = scores.report(null, day);
        gauges.show(caller.tenant(), report);
        return report;
    }

    private void add(UUID planId, LocalDate day, Scores scores) {
        var targets = copies.listOfPlan(planId).stream()
                .map(TargetVersions::newest)
                .collect(Collectors.toMap(target -> target.id(), target -> target));
        var known = actuals.map(
                targets.values().stream().map(target -> target.kpi().id()).toList(), null);
        for (var agenda : reviews.listAgendas(planId)) {
            for (var item : agenda.items()) {
                var target = targets.get(item.targetId());
                if (target != null) {
                    scores.add(
                            item,
                            target.trajectory(),
                            known.get(target.kpi().id()).endedBy(day));
                }
            }
        }
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
