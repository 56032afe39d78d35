package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Node;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Causes are due early enough for their effect, and the effect does not move ahead of them.
 *
 * <p>A cause that is due too late fails by that many months. It warns when the effect starts to move before any cause has moved and
 * its lag has passed, or when in some year it is further on its way than the best of its causes was a lag earlier. Between year ends
 * progress is taken as even; an effect counts as moving, and as ahead, from the tolerance on.
 */
public final class InTime implements Rule {

    @Override
    public String id() {
        return "in-time";
    }

    @Override
    public String sentence() {
        return "Causes are due early enough for their effect, and the effect does not move ahead of them.";
    }

    @Override
    public String why() {
        return "What is due before its causes can have acted will be missed, whatever anybody does.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public List<String> thresholds() {
        return List.of("aheadOfCauses");
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var links = model.incoming(subject.id(), LinkKind.CAUSAL);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var late = links.stream()
                .filter(link -> shortfallMonths(model, link, subject) > 0)
                .toList();
        if (!late.isEmpty()) {
            return Optional.of(late(model, subject, late));
        }
        int horizon = model.plan().horizonYears();
        boolean planned = subject.isPlannedUpTo(horizon)
                && links.stream()
                        .map(link -> model.getTarget(link.fromTargetId()))
                        .allMatch(cause -> cause.isPlannedUpTo(horizon));
        var result = planned
                ? new Pacing(model, subject, links, model.thresholds().aheadOfCauses())
                        .findEarliness()
                        .map(found -> ahead(subject, found))
                        .orElseGet(() -> punctual(model, subject, links))
                : Result.of(
                                this,
                                subject,
                                Outcome.UNKNOWN,
                                "Whether %s moves ahead of its causes is not known: milestones are missing.",
                                subject.name())
                        .withFix(
                                "Set milestones for every year of %s and its causes, %s.",
                                subject.name(),
                                Wording.names(
                                        model,
                                        links.stream()
                                                .map(Link::fromTargetId)
                                                .distinct()
                                                .toList()));
        return Optional.of(result.withCauses(links));
    }

    private static int shortfallMonths(PlanModel model, Link link, Target effect) {
        int readyMonths = 12 * model.getTarget(link.fromTargetId()).dueYear() + link.lagMonths();
        return readyMonths - 12 * effect.dueYear();
    }

    private Result late(PlanModel model, Target subject, List<Link> late) {
        var sentences = new ArrayList<Text>();
        var figures = new ArrayList<Figure>();
        for (var link : late) {
            var cause = model.getTarget(link.fromTargetId());
            int shortfall = shortfallMonths(model, link, subject);
            sentences.add(lateness(model.plan(), cause, link, subject, shortfall));
            figures.add(Figure.of("shortfall of " + cause.name(), BigDecimal.valueOf(shortfall), "months"));
        }
        var worst = late.stream()
                .max(Comparator.comparingInt(link -> shortfallMonths(model, link, subject)))
                .orElseThrow();
        return Result.of(this, subject, Outcome.FAIL, Text.joined(sentences))
                .withFigures(figures)
                .withCauses(late)
                .withFix(advice(model, worst, subject));
    }

    private static Text lateness(Plan plan, Target cause, Link link, Target effect, int shortfall) {
        return Text.of(
                "%s is due on %s and takes %s to act, until %s; %s, which it moves, is due on %s, %s earlier.",
                cause.name(),
                new Wording.MonthEnd(plan, 12 * cause.dueYear()),
                Wording.months(link.lagMonths()),
                new Wording.MonthEnd(plan, 12 * cause.dueYear() + link.lagMonths()),
                effect.name(),
                new Wording.MonthEnd(plan, 12 * effect.dueYear()),
                Wording.months(shortfall));
    }

    private static Text advice(PlanModel model, Link link, Target effect) {
        var cause = model.getTarget(link.fromTargetId());
        int latest = Math.floorDiv(12 * effect.dueYear() - link.lagMonths(), 12);
        return latest >= 1
                ? Text.of(
                        "Make %s due in %d instead of %d, or %s later than %d.",
                        cause.name(),
                        model.plan().calendarYear(latest),
                        model.plan().calendarYear(cause.dueYear()),
                        effect.name(),
                        model.plan().calendarYear(effect.dueYear()))
                : Text.of(
                        "Its lag of %s leaves %s no year to be due in: shorten the lag, or make %s due later.",
                        Wording.months(link.lagMonths()), cause.name(), effect.name());
    }

    private Result ahead(Target subject, Pacing.Earliness earliness) {
        return Result.of(this, subject, Outcome.WARN, Text.of("%s", earliness.sentence()))
                .withFigures(earliness.figures())
                .withFix(
                        "Let %s move later, for example with a back-loaded shape, or %s earlier.",
                        subject.name(), earliness.causes());
    }

    /** Whoever makes this depend on more has to name more in {@link #affectedBy}. */
    private Result punctual(PlanModel model, Target subject, List<Link> links) {
        var causes = links.stream().map(Link::fromTargetId).distinct().toList();
        return Result.of(
                this,
                subject,
                Outcome.PASS,
                "%s %s in time for %s, due on %s.",
                Wording.names(model, causes),
                causes.size() == 1 ? "acts" : "act",
                subject.name(),
                new Wording.MonthEnd(model.plan(), 12 * subject.dueYear()));
    }

    /** Where to make a cause due earlier; of an effect that is ahead, how far its causes carry it, as a value to pin. */
    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var plan = candidates.model().plan();
        var tolerance = candidates.model().thresholds().aheadOfCauses();
        if (complaint.outcome() == Outcome.FAIL) {
            return complaint.links().stream()
                    .flatMap(id -> candidates.model().findLink(id).stream())
                    .map(link -> candidates.model().getTarget(link.fromTargetId()))
                    .distinct()
                    .map(cause -> "The due year of %s is revised with PUT /targets/%s in target-service."
                            .formatted(cause.name(), cause.id()))
                    .toList();
        }
        return complaint.figures().stream()
                .filter(figure -> figure.name().equals("carried"))
                .map(figure -> "Pinned in %d at %s it would be as far as they allow, of its way from %s to %s."
                        .formatted(
                                plan.calendarYear(figure.year()),
                                Amount.of(
                                        subject.baseline()
                                                .value()
                                                .add(subject.goal()
                                                        .subtract(subject.baseline()
                                                                .value())
                                                        .multiply(figure.value().add(tolerance))),
                                        subject.kpi()),
                                Amount.number(subject.baseline().value(), subject.kpi()),
                                Amount.of(subject.goal(), subject.kpi())))
                .toList();
    }

    /**
     * Of a change of numbers, those to whom it makes a difference: who was, and is, certainly in time, hears the same as before, as that names
     * only the causes and the day on which the effect is due.
     */
    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        if (!change.isOfNumbersOnly()) {
            return union(change.targets(), change.effectsOf(change.targets()), change.linkEffects());
        }
        var affected = new HashSet<UUID>();
        var nodes = change.after().nodes();
        for (var id : change.targets()) {
            int number = nodes.find(id);
            if (number < 0) {
                continue;
            }
            addUnlessPunctual(change, number, affected);
            var node = nodes.get(number);
            for (int link = 0; link < node.countOutgoing(); link++) {
                if (node.outgoingKind(link) == LinkKind.CAUSAL) {
                    addUnlessPunctual(change, node.effect(link), affected);
                }
            }
        }
        return affected;
    }

    private static void addUnlessPunctual(PlanChange change, int number, Set<UUID> affected) {
        var before = change.before().nodes().get(number);
        var after = change.after().nodes().get(number);
        boolean same = before.dueYear() == after.dueYear()
                && isCertainlyPunctual(change.before(), before)
                && isCertainlyPunctual(change.after(), after);
        if (!same) {
            affected.add(after.id());
        }
    }

    /** True if there is nothing to say of it, or all its causes are due early enough and it does certainly not move ahead of them. */
    private static boolean isCertainlyPunctual(PlanModel model, Node effect) {
        if (!effect.isThere()) {
            return true;
        }
        int horizon = model.plan().horizonYears();
        var causes = new ArrayList<Node>(effect.countIncoming());
        var lags = new int[effect.countIncoming()];
        for (int link = 0; link < lags.length; link++) {
            var cause = model.nodes().get(effect.cause(link));
            if (effect.incomingKind(link) != LinkKind.CAUSAL || !cause.isThere()) {
                continue;
            }
            int lag = effect.incomingLagMonths(link);
            if (!cause.isPlannedUpTo(horizon) || 12 * cause.dueYear() + lag > 12 * effect.dueYear()) {
                return false;
            }
            lags[causes.size()] = lag;
            causes.add(cause);
        }
        return causes.isEmpty()
                || effect.isPlannedUpTo(horizon)
                        && new RoughPacing(
                                        horizon,
                                        effect,
                                        causes,
                                        lags,
                                        model.thresholds().aheadOfCauses().doubleValue())
                                .isCertainlyPunctual();
    }
}
