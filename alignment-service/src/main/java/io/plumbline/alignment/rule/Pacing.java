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
import java.util.function.Function;

/**
 * An effect and its causes on one time line, in months since the end of year 0.
 *
 * @param tolerance share of its way from which the effect counts as moving, and as ahead
 */
record Pacing(PlanModel model, Target effect, List<Link> causes, BigDecimal tolerance) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * A counter-example: the effect is ahead of its causes.
     *
     * @param year of the plan in which it is, or null if it only begins too early
     * @param latest the furthest value that its causes allow then, or null likewise
     * @param earlier the causes, each with how far it would have to be
     * @param lags the causes that act late, each with its lag; null if all act at once
     */
    record Earliness(Text sentence, List<Figure> figures, Integer year, BigDecimal latest, Text earlier, Text lags) {}

    private Earliness earliness(Text sentence, List<Figure> figures, Integer year, BigDecimal latest) {
        var late = causes.stream().filter(link -> link.lagMonths() > 0).toList();
        return new Earliness(
                sentence,
                figures,
                year,
                latest,
                listed(causes, link -> earlier(link, year)),
                late.isEmpty()
                        ? null
                        : listed(
                                late,
                                link -> "%s %s, now %s"
                                        .formatted(
                                                model.getTarget(link.fromTargetId())
                                                        .name(),
                                                Operation.amend(link, "field lagMonths"),
                                                link.lagMonths())));
    }

    /** How far a cause would have to be, its lag before the end of the year, for the effect to be no more than tolerably ahead. */
    private String earlier(Link link, Integer year) {
        var cause = model.getTarget(link.fromTargetId());
        var operation = Operation.revise(cause, "field shape or pins");
        if (year == null || 12 * year <= link.lagMonths()) {
            return cause.name() + " " + operation;
        }
        var share = effect.progress(year).subtract(tolerance);
        var value = cause.baseline()
                .value()
                .add(cause.goal().subtract(cause.baseline().value()).multiply(share));
        return "%s to at least %s of its way, %s, by %s %s"
                .formatted(
                        cause.name(),
                        Wording.percent(share),
                        Amount.of(value, cause.kpi()),
                        plan().afterMonths(12 * year - link.lagMonths()),
                        operation);
    }

    private static <T> Text listed(List<T> things, Function<T, String> words) {
        return Text.of("%s", Wording.alternatives(things.stream().map(words).toList()));
    }

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
        var sentence = Text.of(
                "%s is planned to have gone %s of its way from %s to %s by %s. But the first thing that moves it (%s)"
                        + " has no effect before %s, so that is %s too early.",
                Wording.coded(effect),
                Wording.percent(tolerance),
                Amount.number(effect.baseline().value(), effect.kpi()),
                Amount.of(effect.goal(), effect.kpi()),
                plan.afterMonths(started.get()),
                causeNames(),
                plan.afterMonths(allowed.get()),
                Wording.months(allowed.get() - started.get()));
        return Optional.of(earliness(
                sentence,
                List.of(Figure.of("too early", BigDecimal.valueOf(allowed.get() - started.get()), "months")),
                null,
                null));
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
        var most = carried.add(tolerance).min(BigDecimal.ONE);
        var latest = effect.baseline()
                .value()
                .add(effect.goal().subtract(effect.baseline().value()).multiply(most));
        var sentence = Text.of(
                "On %s %s is planned at %s, %s of its way from %s to %s. But %s by then. With a tolerance of %s of its"
                        + " way, at most %s of it, %s, could be planned.",
                plan().yearEnd(year),
                Wording.coded(effect),
                Amount.of(effect.milestone(year), effect.kpi()),
                Wording.percent(progress),
                Amount.number(effect.baseline().value(), effect.kpi()),
                Amount.of(effect.goal(), effect.kpi()),
                carrying(year, carried),
                Wording.percent(tolerance),
                Wording.percent(most),
                Amount.of(latest, effect.kpi()));
        return earliness(
                sentence,
                List.of(new Figure("progress", year, progress, "share"), new Figure("carried", year, carried, "share")),
                year,
                latest);
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

    /** Which cause has come furthest, and how far that is. */
    private Text carrying(int year, BigDecimal carried) {
        var best = causes.stream()
                .filter(link -> progress(model.getTarget(link.fromTargetId()), 12 * year - link.lagMonths())
                                .compareTo(carried)
                        == 0)
                .findFirst()
                .orElseThrow();
        var cause = Wording.coded(model.getTarget(best.fromTargetId()));
        return best.lagMonths() == 0
                ? Text.of(
                        "%s, which moves it at once, is planned at only %s of its own way",
                        cause, Wording.percent(carried))
                : Text.of(
                        "%s, which moves it after %s, was planned at only %s of its own way that long before, so it"
                                + " carries it no further",
                        cause, Wording.months(best.lagMonths()), Wording.percent(carried));
    }

    /** Each with its lag: {@code Training (KPI training), after 12 months}. */
    private String causeNames() {
        return Wording.enumerate(causes.stream()
                .map(link -> "%s, %s"
                        .formatted(
                                Wording.coded(model.getTarget(link.fromTargetId())),
                                link.lagMonths() == 0 ? "at once" : "after " + Wording.months(link.lagMonths())))
                .toList());
    }

    private Plan plan() {
        return model.plan();
    }
}
