package io.plumbline.review.pack;

import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.pack.ChartData.Point;
import io.plumbline.review.pack.ChartData.Range;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetFacts;
import io.plumbline.review.targetcopy.TargetVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts plan, actual and forecast of each target on an agenda beside each other, as they were known when it was taken. */
@ApplicationScoped
class DrawingCharts {

    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
    /** What was before the plan helps to judge its slope; more of it would press the plan together. */
    private static final int YEARS_BEFORE = 2;

    private final TargetCopies copies;
    private final ActualsOfKpis actuals;

    DrawingCharts(TargetCopies copies, ActualsOfKpis actuals) {
        this.copies = copies;
        this.actuals = actuals;
    }

    /** By target. */
    Map<UUID, ChartData> draw(Agenda agenda, Instant knownAt) {
        var known = actuals.map(
                agenda.items().stream()
                        .map(item -> item.assessment().kpiId())
                        .distinct()
                        .toList(),
                knownAt);
        var targets = copies.mapVersions(
                agenda.items().stream().map(Agenda.Item::targetId).toList());
        var charts = new HashMap<UUID, ChartData>();
        for (var item : agenda.items()) {
            charts.put(
                    item.targetId(),
                    chart(
                            facts(targets.get(item.targetId()), item),
                            known.get(item.assessment().kpiId()),
                            item,
                            agenda.asOf()));
        }
        return charts;
    }

    /** The version that the agenda was taken with: later ones are what the review decided. */
    private static TargetFacts facts(TargetVersions versions, Agenda.Item item) {
        return versions.entries().stream()
                .map(entry -> entry.facts())
                .filter(facts -> facts.version() == item.targetVersion())
                .findFirst()
                .orElseGet(versions::newest);
    }

    static ChartData chart(TargetFacts target, Actuals known, Agenda.Item item, LocalDate asOf) {
        var trajectory = target.trajectory();
        var plan = trajectory.milestones().stream()
                .map(milestone ->
                        new Point(milestone.periodEnd(), milestone.value().doubleValue()))
                .toList();
        boolean isFlow = target.kpi().accumulation() == Accumulation.SUM;
        var earliest = trajectory.begin().minusYears(YEARS_BEFORE);
        var actual = known.endedBy(asOf).list().stream()
                .filter(value -> !value.period().end().isBefore(earliest))
                .map(value -> new Point(value.period().end(), level(value, isFlow)))
                .toList();
        var begin = actual.stream()
                .map(Point::day)
                .filter(day -> day.isBefore(trajectory.begin()))
                .findFirst()
                .orElse(plan.get(0).day());
        return new ChartData(begin, plan.get(plan.size() - 1).day(), asOf, isFlow, plan, actual, fan(item));
    }

    private static double level(PeriodValue value, boolean isFlow) {
        return isFlow
                ? value.value()
                        .multiply(MONTHS_PER_YEAR)
                        .divide(value.period().span().months(), MathContext.DECIMAL64)
                        .doubleValue()
                : value.value().doubleValue();
    }

    private static List<Range> fan(Agenda.Item item) {
        var outlook = item.assessment().outlook();
        return outlook == null
                ? List.of()
                : outlook.years().stream()
                        .map(year -> new Range(
                                year.periodEnd(),
                                year.p10().doubleValue(),
                                year.p50().doubleValue(),
                                year.p90().doubleValue()))
                        .toList();
    }
}
