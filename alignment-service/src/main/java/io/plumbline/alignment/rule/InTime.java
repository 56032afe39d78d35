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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
                        .map(found -> ahead(model, subject, found))
                        .orElseGet(() -> punctual(model, subject, links))
                : unplanned(model, subject, links);
        return Optional.of(result.withCauses(links));
    }

    private static int shortfallMonths(PlanModel model, Link link, Target effect) {
        int readyMonths = 12 * model.getTarget(link.fromTargetId()).dueYear() + link.lagMonths();
        return readyMonths - 12 * effect.dueYear();
    }

    private Result unplanned(PlanModel model, Target subject, List<Link> links) {
        int horizon = model.plan().horizonYears();
        var bare = Stream.concat(Stream.of(subject), links.stream().map(link -> model.getTarget(link.fromTargetId())))
                .distinct()
                .filter(target -> !target.isPlannedUpTo(horizon))
                .toList();
        return new Complaint()
                .add(
                        Text.of(
                                "Whether %s moves ahead of what moves it is not known: values for every year up to %s"
                                        + " are not planned for %s.",
                                Wording.coded(subject), Wording.year(model.plan(), horizon), Wording.codedOf(bare)),
                        Text.of(
                                "give them a goal and a shape, so that a value is worked out for every year: %s",
                                Wording.enumerate(bare.stream()
                                        .map(target ->
                                                target.name() + " " + Operation.revise(target, "fields goal and shape"))
                                        .toList())))
                .of(this, subject, Outcome.UNKNOWN);
    }

    private Result late(PlanModel model, Target subject, List<Link> late) {
        var complaint = new Complaint();
        var figures = new ArrayList<Figure>();
        for (var link : late) {
            var cause = model.getTarget(link.fromTargetId());
            int shortfall = shortfallMonths(model, link, subject);
            complaint.add(lateness(model.plan(), cause, link, subject, shortfall), ways(model, link, subject));
            figures.add(Figure.of("shortfall of " + cause.name(), BigDecimal.valueOf(shortfall), "months"));
        }
        return complaint.of(this, subject, Outcome.FAIL).withFigures(figures).withCauses(late);
    }

    private static Text lateness(Plan plan, Target cause, Link link, Target effect, int shortfall) {
        var ready = new Wording.MonthEnd(plan, 12 * cause.dueYear() + link.lagMonths());
        return Text.of(
                "%s is due on %s%s. But %s, which it moves, is due already on %s, %s too early to be reached by it.",
                Wording.coded(cause),
                new Wording.MonthEnd(plan, 12 * cause.dueYear()),
                link.lagMonths() == 0
                        ? ""
                        : Text.of(
                                " and takes %s to act, so it has acted by %s", Wording.months(link.lagMonths()), ready),
                Wording.coded(effect),
                new Wording.MonthEnd(plan, 12 * effect.dueYear()),
                Wording.months(shortfall));
    }

    /** An earlier cause, a later effect and a shorter lag, as far as the plan has room for them. */
    private static Text[] ways(PlanModel model, Link link, Target effect) {
        var plan = model.plan();
        var cause = model.getTarget(link.fromTargetId());
        int latest = Math.floorDiv(12 * effect.dueYear() - link.lagMonths(), 12);
        int earliest = cause.dueYear() + Math.floorDiv(link.lagMonths() + 11, 12);
        int room = 12 * (effect.dueYear() - cause.dueYear());
        return new Text[] {
            latest >= 1
                    ? Text.of(
                            "make %s due in %s instead of %s %s",
                            cause.name(),
                            Wording.year(plan, latest),
                            Wording.year(plan, cause.dueYear()),
                            Operation.revise(cause, "dueYear " + latest))
                    : null,
            earliest <= plan.horizonYears()
                    ? Text.of(
                            "make %s due in %s instead of %s %s",
                            effect.name(),
                            Wording.year(plan, earliest),
                            Wording.year(plan, effect.dueYear()),
                            Operation.revise(effect, "dueYear " + earliest))
                    : null,
            room >= 0 && room < link.lagMonths()
                    ? Text.of(
                            "if %s acts sooner than in %s, shorten the lag of the link, to %s%s %s",
                            cause.name(),
                            Wording.months(link.lagMonths()),
                            room == 0 ? "" : "at most ",
                            Wording.months(room),
                            Operation.amend(link, "lagMonths " + room))
                    : null,
            Text.of("if %s does not move %s, remove the link %s", cause.name(), effect.name(), Operation.remove(link))
        };
    }

    private Result ahead(PlanModel model, Target subject, Pacing.Earliness earliness) {
        return new Complaint()
                .add(
                        earliness.sentence(),
                        earliness.latest() == null
                                ? Text.of(
                                        "let %s move later, for example with a shape that is BACK_LOADED or with pins"
                                                + " %s",
                                        subject.name(), Operation.revise(subject, "field shape or pins"))
                                : Text.of(
                                        "plan %s for %s at %s, or nearer to its start %s",
                                        subject.name(),
                                        Wording.year(model.plan(), earliness.year()),
                                        Amount.of(earliness.latest(), subject.kpi()),
                                        Operation.revise(subject, "field shape or pins, year " + earliness.year())),
                        Text.of("let what moves it move earlier: %s", earliness.earlier()),
                        earliness.lags() == null
                                ? null
                                : Text.of(
                                        "if what moves it acts sooner than its link says, correct the lag: %s",
                                        earliness.lags()),
                        Text.of(
                                "if something else moves %s earlier, link that too %s",
                                subject.name(),
                                Operation.link(model.plan(), "kind CAUSAL, sign, toTargetId " + subject.id())))
                .of(this, subject, Outcome.WARN)
                .withFigures(earliness.figures());
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
