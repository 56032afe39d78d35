package io.plumbline.review.pack;

import io.plumbline.review.actual.ActualsOfKpis;
import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.period.Period;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sets plan and actual of each period beside each other, from the first of the plan to the end of the reviewed fiscal year. */
@ApplicationScoped
class DrawingCharts {

    private final TargetCopies copies;
    private final ActualsOfKpis actuals;

    DrawingCharts(TargetCopies copies, ActualsOfKpis actuals) {
        this.copies = copies;
        this.actuals = actuals;
    }

    /** By target; each period planned by the version that was in force in it, actuals as they were known at the instant. */
    Map<UUID, List<ChartPoint>> draw(List<UUID> targetIds, LocalDate asOf, Instant knownAt) {
        var targets = targetIds.stream().map(copies::getVersions).toList();
        var known = actuals.map(
                targets.stream().map(target -> target.newest().kpi().id()).toList(), knownAt);
        return targets.stream()
                .collect(Collectors.toMap(
                        target -> target.newest().id(),
                        target -> points(target, known.get(target.newest().kpi().id()), asOf)));
    }

    private static List<ChartPoint> points(TargetVersions target, Actuals known, LocalDate asOf) {
        var newest = target.newest().trajectory();
        var last = newest.spanOf(newest.findFiscalYear(asOf).orElse(1)).to();
        var values =
                known.endedBy(asOf).list().stream().collect(Collectors.toMap(PeriodValue::period, PeriodValue::value));
        var versions = target.trajectories();
        var points = new ArrayList<ChartPoint>();
        var period = Period.containing(target.newest().kpi().frequency(), newest.begin());
        for (; !period.end().isAfter(last); period = period.next()) {
            var judged = period;
            versions.findInForceIn(judged)
                    .filter(trajectory -> !judged.start().isBefore(trajectory.begin()))
                    .ifPresent(trajectory -> points.add(new ChartPoint(
                            judged.label(),
                            trajectory.measure().accumulation() == Accumulation.SUM
                                    ? trajectory.plannedFlow(judged.span())
                                    : trajectory.findPlannedLevel(judged.end()).orElse(BigDecimal.ZERO),
                            values.get(judged))));
        }
        return points;
    }
}
