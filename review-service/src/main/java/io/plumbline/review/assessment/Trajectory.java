package io.plumbline.review.assessment;

import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a target as a path through time: the milestones of the fiscal years 0 (baseline) to n, and between
 * them the planned value at any date. After the last year the goal is held.
 */
public record Trajectory(Measure measure, int version, BigDecimal goal, int dueYear, List<Milestone> milestones) {
    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

    public Trajectory {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(goal);
        milestones = List.copyOf(milestones);
        if (milestones.size() < 2) {
            throw new IllegalArgumentException("a trajectory needs the baseline year and at least one year after it");
        }
        for (int year = 0; year < milestones.size(); year++) {
            if (milestones.get(year).year() != year) {
                throw new IllegalArgumentException("milestone " + year + " is missing or out of order");
            }
        }
        if (dueYear < 1 || dueYear >= milestones.size()) {
            throw new IllegalArgumentException("due year " + dueYear + " has no milestone");
        }
    }

    public BigDecimal baseline() {
        return milestones.get(0).value();
    }

    /** True when the goal is to stay where one is: judged by tolerance on both sides, never by a share of the way. */
    public boolean isFlat() {
        return goal.compareTo(baseline()) == 0;
    }

    /** Which way is good; staying where one is makes it both. */
    public Direction direction() {
        return isFlat() ? Direction.MAINTAIN : measure.direction();
    }

    /** The first day of fiscal year 1. */
    public LocalDate begin() {
        return milestones.get(0).periodEnd().plusDays(1);
    }

    public LocalDate due() {
        return milestones.get(dueYear).periodEnd();
    }

    /** The number of the fiscal year in which the date lies, 1 for the first; empty before it. Goes on after the last. */
    public Optional<Integer> findFiscalYear(LocalDate date) {
        if (date.isBefore(begin())) {
            return Optional.empty();
        }
        int year = 1;
        while (endOf(year).isBefore(date)) {
            year++;
        }
        return Optional.of(year);
    }

    public Span spanOf(int fiscalYear) {
        return new Span(endOf(fiscalYear - 1).plusDays(1), endOf(fiscalYear));
    }

    public BigDecimal milestone(int fiscalYear) {
        return milestones.get(Math.min(fiscalYear, milestones.size() - 1)).value();
    }

    /** What a flow should come to over the span: its share of the milestones of the fiscal years, phased evenly by months. */
    public BigDecimal plannedFlow(Span span) {
        BigDecimal planned = BigDecimal.ZERO;
        for (int year = findFiscalYear(span.to()).orElse(0); year >= 1; year--) {
            Optional<Span> part = spanOf(year).overlap(span);
            if (part.isEmpty()) {
                break;
            }
            planned = planned.add(
                    milestone(year).multiply(part.get().months()).divide(MONTHS_PER_YEAR, MathContext.DECIMAL128));
        }
        return planned;
    }

    /** Where a stock or a rate should be in the evening of the day: on the line between two year ends. Empty before year 0 ends. */
    public Optional<BigDecimal> findPlannedLevel(LocalDate date) {
        if (date.equals(milestones.get(0).periodEnd())) {
            return Optional.of(baseline());
        }
        return findFiscalYear(date).map(year -> {
            BigDecimal from = milestone(year - 1);
            BigDecimal months = new Span(spanOf(year).from(), date).months();
            BigDecimal step = milestone(year).subtract(from);
            return from.add(step.multiply(months).divide(MONTHS_PER_YEAR, MathContext.DECIMAL128));
        });
    }

    private LocalDate endOf(int fiscalYear) {
        int last = milestones.size() - 1;
        if (fiscalYear <= last) {
            return milestones.get(fiscalYear).periodEnd();
        }
        // Counted from the first day of a month: adding years to the 28th of a February would lose a leap day.
        return milestones
                .get(last)
                .periodEnd()
                .plusDays(1)
                .plusYears(fiscalYear - last)
                .minusDays(1);
    }
}
