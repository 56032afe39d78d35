package io.plumbline.review.track;

import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.assessment.Trajectory;
import io.plumbline.review.forecast.Forecast;
import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import io.plumbline.review.forecast.Series;
import io.plumbline.review.forecast.YearlyReading;
import io.plumbline.review.forecast.pace.Ambition;
import io.plumbline.review.forecast.pace.PaceJudgement;
import io.plumbline.review.forecast.pace.PaceThresholds;
import io.plumbline.review.period.Frequency;
import io.plumbline.review.period.Period;
import io.plumbline.review.targetcopy.TargetFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a target and its actuals into the terms of the forecast, and the forecast into those of an {@link Outlook}. */
final class LookingAhead {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TargetFacts target;
    private final Trajectory trajectory;
    private final Frequency frequency;
    private final Map<Period, BigDecimal> values;
    private final Period newest;

    private LookingAhead(TargetFacts target, Map<Period, BigDecimal> values, Period newest) {
        this.target = target;
        this.trajectory = target.trajectory();
        this.frequency = target.kpi().frequency();
        this.values = values;
        this.newest = newest;
    }

    /** The outlook on the day; empty before the first value and once the goal is due. */
    static Optional<Outlook> find(TargetFacts target, Actuals actuals, LocalDate asOf) {
        var frequency = target.kpi().frequency();
        var values = actuals.endedBy(asOf).list().stream()
                .filter(value -> value.period().frequency() == frequency)
                .collect(Collectors.toMap(PeriodValue::period, PeriodValue::value));
        var present = Period.containing(frequency, asOf);
        var newest = present.end().isAfter(asOf) ? present.previous() : present;
        var looking = new LookingAhead(target, values, newest);
        return values.isEmpty() || looking.periodsUntil(looking.trajectory.due()) < 1
                ? Optional.empty()
                : Optional.of(looking.look());
    }

    private Outlook look() {
        var series = series();
        int lastStep = periodsUntil(
                trajectory.milestones().get(trajectory.milestones().size() - 1).periodEnd());
        var forecast = Forecasting.find(series, limits(), lastStep);
        var judgement = PaceJudgement.of(series, forecast, ambition(), PaceThresholds.usual());
        return Outlook.of(
                judgement,
                forecast.map(certain -> years(certain, series.filled().length + series.silentPeriods()))
                        .orElse(List.of()));
    }

    /** From the first value to the newest period that is over; periods without a value are gaps. */
    private Series series() {
        var first = values.keySet().stream().min(Period::compareTo).orElseThrow();
        var numbers = new ArrayList<Double>();
        for (var period = first; period.compareTo(newest) <= 0; period = period.next()) {
            var value = values.get(period);
            numbers.add(value == null ? Double.NaN : value.doubleValue());
        }
        return Series.of(
                periodsPerYear(),
                numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Ambition ambition() {
        return new Ambition(
                trajectory.baseline().doubleValue(),
                reach(),
                reading(),
                limits(),
                Math.max(0, -periodsUntil(trajectory.begin().minusDays(1))),
                periodsUntil(trajectory.due()));
    }

    private List<Outlook.Year> years(Forecast forecast, int periodsPassed) {
        var years = new ArrayList<Outlook.Year>();
        for (int year = 1; year < trajectory.milestones().size(); year++) {
            var end = trajectory.spanOf(year).to();
            int step = periodsUntil(end);
            boolean hasBegunInTime = periodsPassed + step >= reading().periods(periodsPerYear());
            if (step >= 1 && hasBegunInTime) {
                var band = forecast.yearEnding(step, reading()).band();
                years.add(Outlook.Year.of(year, end, band, target.kpi().scale()));
            }
        }
        return years;
    }

    /** How many periods after the newest one are over by the day; negative if the day is further back. */
    private int periodsUntil(LocalDate day) {
        int count = 0;
        var period = newest;
        while (!period.next().end().isAfter(day)) {
            period = period.next();
            count++;
        }
        while (period.end().isAfter(day)) {
            period = period.previous();
            count--;
        }
        return count;
    }

    private Reach reach() {
        var goal = trajectory.goal();
        return switch (trajectory.direction()) {
            case INCREASE -> Reach.atLeast(goal.doubleValue());
            case DECREASE -> Reach.atMost(goal.doubleValue());
            case MAINTAIN, RANGE -> {
                var tolerance = trajectory.measure().tolerance(goal);
                yield Reach.within(
                        goal.subtract(tolerance).doubleValue(),
                        goal.add(tolerance).doubleValue());
            }
        };
    }

    /** A percentage between 0 and 100 is taken for a share of a whole, unless its goal says that it is none. */
    private Limits limits() {
        return switch (target.kpi().unit()) {
            case "PERCENT" ->
                isShare(trajectory.baseline()) && isShare(trajectory.goal()) ? Limits.percent() : Limits.none();
            case "COUNT" -> Limits.nonNegative();
            default -> Limits.none();
        };
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
    }

    private YearlyReading reading() {
        return switch (trajectory.measure().accumulation()) {
            case SUM -> YearlyReading.SUM;
            case AVERAGE -> YearlyReading.AVERAGE;
            case LAST -> YearlyReading.LAST;
        };
    }

    private int periodsPerYear() {
        return switch (frequency) {
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
    }
}
