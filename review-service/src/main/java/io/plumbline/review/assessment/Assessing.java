package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One derivation of an {@link Assessment}; the steps in the order in which a person would take them. */
final class Assessing {
    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
    /** The last period may still be in the making; two without a value mean that nobody knows how it stands. */
    private static final int MOST_OVERDUE_PERIODS = 1;

    private static final int MONTHS_PER_QUARTER = 3;

    private final Trajectories versions;
    private final Actuals actuals;
    private final LocalDate asOf;
    private final TrackRules rules;

    Assessing(Trajectories versions, Actuals actuals, LocalDate asOf, TrackRules rules) {
        this.versions = versions;
        this.actuals = actuals;
        this.asOf = asOf;
        this.rules = rules;
    }

    Assessment assess() {
        Optional<PeriodValue> latest = actuals.findLatest();
        if (latest.isEmpty()) {
            return unknown("There is no actual of a period that ended by " + asOf + ".", List.of());
        }
        Period period = latest.get().period();
        Optional<Trajectory> inForce = versions.findInForceIn(period);
        if (inForce.isEmpty()) {
            return unknown("No target was in force in " + period + ".", List.of());
        }
        Trajectory trajectory = inForce.get();
        Optional<Integer> year = trajectory.findFiscalYear(period.end());
        if (year.isEmpty()) {
            return unknown(
                    "The last actual is of " + period + ", before the plan begins on " + trajectory.begin() + ".",
                    List.of());
        }
        Span yearToDate = new Span(trajectory.spanOf(year.get()).from(), period.end());
        List<Period> holes =
                trajectory.measure().accumulation() == Accumulation.SUM ? actuals.listMissingIn(yearToDate) : List.of();
        if (!holes.isEmpty()) {
            return unknown("The sum of the year to date lacks " + labels(holes) + ".", holes);
        }
        Reading reading = read(latest.get(), trajectory, year.get(), yearToDate);
        List<Period> overdue = overdueAfter(period);
        return overdue.size() > MOST_OVERDUE_PERIODS
                ? known(trajectory, reading, Track.UNKNOWN, "There is no actual since " + period + ".", overdue)
                : judged(trajectory, reading);
    }

    private Reading read(PeriodValue latest, Trajectory trajectory, int year, Span yearToDate) {
        Accumulation accumulation = trajectory.measure().accumulation();
        LocalDate date = latest.period().end();
        Optional<BigDecimal> accumulated = actuals.accumulated(accumulation, yearToDate);
        Optional<BigDecimal> quarter = actuals.accumulated(accumulation, quarterToDate(yearToDate));
        if (accumulation == Accumulation.SUM) {
            BigDecimal actual = accumulated.orElseThrow();
            BigDecimal planned = plannedToDate(yearToDate);
            BigDecimal toAYear = MONTHS_PER_YEAR.divide(yearToDate.months(), MathContext.DECIMAL128);
            return new Reading(
                    latest.period(),
                    latest.value(),
                    year,
                    trajectory.version(),
                    planned,
                    actual,
                    quarter,
                    accumulated,
                    actual.multiply(toAYear),
                    planned.multiply(toAYear));
        }
        BigDecimal planned = trajectory.findPlannedLevel(date).orElseThrow();
        return new Reading(
                latest.period(),
                latest.value(),
                year,
                trajectory.version(),
                planned,
                latest.value(),
                quarter,
                accumulated,
                latest.value(),
                planned);
    }

    /** The planned flow of the year to date, each period by the version that was in force in it. */
    private BigDecimal plannedToDate(Span yearToDate) {
        BigDecimal planned = BigDecimal.ZERO;
        for (PeriodValue value : actuals.listIn(yearToDate)) {
            Optional<Span> part = value.period().span().overlap(yearToDate);
            if (part.isPresent()) {
                Optional<Trajectory> inForce = versions.findInForceIn(value.period());
                planned = inForce.map(version -> version.plannedFlow(part.get()))
                        .map(planned::add)
                        .orElse(planned);
            }
        }
        return planned;
    }

    private static Span quarterToDate(Span yearToDate) {
        LocalDate start = yearToDate.from();
        while (!start.plusMonths(MONTHS_PER_QUARTER).isAfter(yearToDate.to())) {
            start = start.plusMonths(MONTHS_PER_QUARTER);
        }
        return new Span(start, yearToDate.to());
    }

    private List<Period> overdueAfter(Period last) {
        List<Period> overdue = new ArrayList<>();
        for (Period next = last.next(); !next.end().isAfter(asOf); next = next.next()) {
            overdue.add(next);
        }
        return overdue;
    }

    private Assessment judged(Trajectory trajectory, Reading reading) {
        BigDecimal shortfall = trajectory.direction().shortfall(reading.planned(), reading.actual());
        BigDecimal tolerance = trajectory.measure().tolerance(reading.planned());
        TrackRules.Match match = rules.judge(shortfall, reading.planned(), tolerance);
        String explanation = "At the end of %s the actual %s is %s the planned %s; the tolerance is %s."
                .formatted(
                        reading.period(),
                        rounded(reading.actual(), trajectory),
                        distance(reading, trajectory),
                        rounded(reading.planned(), trajectory),
                        rounded(tolerance, trajectory));
        String decider = rules == TrackRules.DEFAULT ? "" : " Rule %d of the KPI decides.".formatted(match.rule());
        return known(trajectory, reading, match.track(), explanation + decider, List.of());
    }

    private static String distance(Reading reading, Trajectory trajectory) {
        BigDecimal variance = reading.variance();
        return variance.signum() == 0
                ? "equal to"
                : rounded(variance.abs(), trajectory) + (variance.signum() > 0 ? " above" : " below");
    }

    /** For the sentence only: one decimal place more than the KPI has, so that a small distance does not read as 0. */
    private static String rounded(BigDecimal value, Trajectory trajectory) {
        BigDecimal rounded = value.setScale(trajectory.measure().scale() + 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.toPlainString();
    }

    private Assessment known(
            Trajectory trajectory, Reading reading, Track track, String explanation, List<Period> missing) {
        return new Assessment(
                asOf,
                track,
                explanation,
                Optional.of(reading),
                Progress.of(reading.level(), trajectory.baseline(), trajectory.goal()),
                Progress.of(reading.plannedLevel(), trajectory.baseline(), trajectory.goal()),
                Optional.of(pace(trajectory, reading)),
                ControlChart.find(actuals.list()),
                missing);
    }

    private static Pace pace(Trajectory trajectory, Reading reading) {
        if (trajectory.measure().accumulation() == Accumulation.SUM) {
            return Pace.of(
                    reading.level(),
                    trajectory,
                    BigDecimal.valueOf(reading.fiscalYear()),
                    BigDecimal.valueOf((long) trajectory.dueYear() - reading.fiscalYear()));
        }
        LocalDate date = reading.period().end();
        return Pace.of(
                reading.level(),
                trajectory,
                years(trajectory.begin(), date),
                years(date.plusDays(1), trajectory.due()));
    }

    private static BigDecimal years(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? BigDecimal.ZERO
                : new Span(from, to).months().divide(MONTHS_PER_YEAR, MathContext.DECIMAL128);
    }

    private Assessment unknown(String explanation, List<Period> missing) {
        return new Assessment(
                asOf,
                Track.UNKNOWN,
                explanation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ControlChart.find(actuals.list()),
                missing);
    }

    private static String labels(List<Period> periods) {
        return periods.stream().map(Period::label).collect(Collectors.joining(", "));
    }
}
