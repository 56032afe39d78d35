package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * An effect and its causes on one time line, in months since the end of year 0.
 *
 * @param tolerance share of its way from which the effect counts as moving, and as ahead
 */
record Pacing(PlanModel model, Target effect, List<Link> causes, BigDecimal tolerance) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** A counter-example: the effect is ahead of its causes. */
    record Earliness(String sentence, List<Figure> figures, String causes) {}

    Optional<Earliness> findEarliness() {
        return new RoughPacing(model, effect, causes, tolerance.doubleValue()).isCertainlyPunctual()
                ? Optional.empty()
                : findExactly();
    }

    Optional<Earliness> findExactly() {
        return findEarlyStart().or(this::findWorstLead);
    }

    private Optional<Earliness> findEarlyStart() {
        var started = findPassing(effect, tolerance);
        var allowed = causes.stream()
                .flatMap(link -> findPassing(model.getTarget(link.fromTargetId()), BigDecimal.ZERO).stream()
                        .map(months -> months + link.lagMonths()))
                .min(Integer::compare);
        if (started.isEmpty() || allowed.isEmpty() || started.get() >= allowed.get()) {
            return Optional.empty();
        }
        var plan = plan();
        var sentence = "%s moves from %s on, but the earliest of its causes (%s) acts only from %s on."
                .formatted(
                        effect.name(), plan.afterMonths(started.get()), causeNames(), plan.afterMonths(allowed.get()));
        return Optional.of(new Earliness(
                sentence,
                List.of(Figure.of("too early", BigDecimal.valueOf(allowed.get() - started.get()), "months")),
                causeNames()));
    }

    private Optional<Earliness> findWorstLead() {
        BigDecimal worst = tolerance;
        int worstYear = 0;
        for (int year = 1; year <= plan().horizonYears(); year++) {
            var lead = effect.progress(year).subtract(bestCause(year));
            if (lead.compareTo(worst) > 0) {
                worst = lead;
                worstYear = year;
            }
        }
        return worstYear == 0 ? Optional.empty() : Optional.of(lead(worstYear));
    }

    private Earliness lead(int year) {
        var progress = effect.progress(year);
        var carried = bestCause(year);
        var sentence = "On %s %s is to be %s of its way, but its causes (%s) carry it only %s by then."
                .formatted(
                        plan().yearEnd(year),
                        effect.name(),
                        Wording.percent(progress),
                        causeNames(),
                        Wording.percent(carried));
        return new Earliness(
                sentence,
                List.of(new Figure("progress", year, progress, "share"), new Figure("carried", year, carried, "share")),
                causeNames());
    }

    /** How far the best cause was, its lag before the end of {@code year}. */
    private BigDecimal bestCause(int year) {
        return causes.stream()
                .map(link -> progress(model.getTarget(link.fromTargetId()), 12 * year - link.lagMonths()))
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    /** Progress after some months, even within a year; none before the plan starts. */
    static BigDecimal progress(Target target, int months) {
        if (months <= 0) {
            return BigDecimal.ZERO;
        }
        int year = months / 12;
        var from = target.progress(year);
        if (months % 12 == 0) {
            return from;
        }
        return from.add(target.progress(year + 1)
                .subtract(from)
                .multiply(BigDecimal.valueOf(months % 12))
                .divide(MONTHS, MathContext.DECIMAL64));
    }

    /** Full months after which a target is further than {@code share} of its way; empty if it never is. */
    private Optional<Integer> findPassing(Target target, BigDecimal share) {
        for (int year = 1; year <= plan().horizonYears(); year++) {
            var from = target.progress(year - 1);
            var to = target.progress(year);
            if (to.compareTo(share) > 0) {
                var part = share.subtract(from).max(BigDecimal.ZERO).divide(to.subtract(from), MathContext.DECIMAL64);
                return Optional.of(12 * (year - 1)
                        + part.multiply(MONTHS).setScale(0, RoundingMode.FLOOR).intValue());
            }
        }
        return Optional.empty();
    }

    private String causeNames() {
        return Wording.names(
                        model,
                        causes.stream().map(Link::fromTargetId).distinct().toList())
                .toString();
    }

    private Plan plan() {
        return model.plan();
    }
}
