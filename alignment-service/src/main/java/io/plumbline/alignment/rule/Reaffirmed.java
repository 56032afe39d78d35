package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Each link and each impact answer was affirmed after the last material change of either end, and within its review interval.
 *
 * <p>Said of the target from which the link leads, or which answers. Goal, due year, place, measure and formula are material.
 * Nobody is asked to affirm a scenario: it is thought with and put away.
 */
public final class Reaffirmed implements Rule {

    @Override
    public String id() {
        return "reaffirmed";
    }

    @Override
    public String sentence() {
        return "Each link and each impact answer was affirmed after the last material change of either end, and within"
                + " its review interval.";
    }

    @Override
    public String why() {
        return "A link is a belief; when one end has changed, or a year has passed, somebody has to say that it still"
                + " holds.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public List<String> thresholds() {
        return List.of("affirmEveryMonths");
    }

    /** What is out of date, in a sentence, and what to affirm. */
    private record Lapse(Text sentence, UUID otherTarget, Link link) {}

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (model.plan().scenario()) {
            return Optional.empty();
        }
        var lapses = new ArrayList<Lapse>();
        boolean affirmed = false;
        for (var edge : model.outgoing(subject.id())) {
            if (edge.link() != null && edge.link().affirmedAt() != null) {
                affirmed = true;
                lapse(model, subject, edge.link()).ifPresent(lapses::add);
            }
        }
        for (var scope : ImpactScope.values()) {
            var answer = model.findAnswer(subject.id(), scope).filter(given -> given.affirmedAt() != null);
            affirmed |= answer.isPresent();
            answer.flatMap(given -> lapse(model, subject, given)).ifPresent(lapses::add);
        }
        if (!affirmed) {
            return Optional.empty();
        }
        return Optional.of(
                lapses.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "What %s is said to move was affirmed since it last changed.",
                                subject.name())
                        : lapsed(model, subject, lapses));
    }

    private Result lapsed(PlanModel model, Target subject, List<Lapse> lapses) {
        var links =
                lapses.stream().map(Lapse::link).filter(link -> link != null).toList();
        var concerned = new LinkedHashSet<UUID>();
        lapses.stream().map(Lapse::otherTarget).filter(id -> id != null).forEach(concerned::add);
        var complaint = new Complaint();
        for (var lapse : lapses) {
            complaint.add(lapse.sentence(), lapse.link() == null ? waysOfAnswers(subject) : waysOf(lapse.link()));
        }
        return complaint
                .of(this, subject, Outcome.WARN)
                .withTargets(List.copyOf(concerned))
                .withLinks(links)
                .withRequest(
                        links.isEmpty()
                                ? FixRequest.affirmAnswers(subject.id())
                                : FixRequest.affirmLink(links.get(0).id()));
    }

    private static Text[] waysOf(Link link) {
        return new Text[] {
            Text.of("if the link still holds as it is, affirm it %s", Operation.affirm(link)),
            Text.of("if it holds otherwise, change it %s", Operation.amend(link, "sign, lagMonths or what else")),
            Text.of("if it no longer holds, remove it %s", Operation.remove(link))
        };
    }

    private static Text[] waysOfAnswers(Target subject) {
        return new Text[] {
            Text.of("if the answer still holds, affirm it %s", Operation.affirmAnswers(subject)),
            Text.of("if not, answer anew %s", Operation.answer(subject, ""))
        };
    }

    private static Optional<Lapse> lapse(PlanModel model, Target subject, Link link) {
        var effect = model.getTarget(link.toTargetId());
        return changedSince(model, link.affirmedAt(), List.of(subject, effect))
                .map(changed -> new Lapse(
                        Text.of(
                                "The link from %s to %s was last affirmed on %s. On %s, %s of %s changed, and nobody"
                                        + " has said since that the link still holds.",
                                Wording.coded(subject),
                                Wording.coded(effect),
                                Wording.day(link.affirmedAt()),
                                Wording.day(model.past(changed.id()).changedAt()),
                                model.past(changed.id()).change(),
                                changed.name()),
                        effect.id(),
                        link))
                .or(() -> overdue(model, link.affirmedAt())
                        ? Optional.of(new Lapse(
                                Text.of(
                                        "The link from %s to %s was last affirmed on %s. That is more than %s ago, and"
                                                + " nobody has said since that it still holds.",
                                        Wording.coded(subject),
                                        Wording.coded(effect),
                                        Wording.day(link.affirmedAt()),
                                        Wording.months(model.thresholds().affirmEveryMonths())),
                                effect.id(),
                                link))
                        : Optional.empty());
    }

    private static Optional<Lapse> lapse(PlanModel model, Target subject, ImpactAnswer answer) {
        var ends = new ArrayList<Target>();
        ends.add(subject);
        answer.impactedTargetIds().stream()
                .sorted()
                .map(model::findTarget)
                .flatMap(Optional::stream)
                .forEach(ends::add);
        var scope = answer.scope() == ImpactScope.OWN_PERSPECTIVE ? "its own perspective" : "the other perspectives";
        return changedSince(model, answer.affirmedAt(), ends)
                .map(changed -> new Lapse(
                        Text.of(
                                "The answer to what %s will impact in %s was last affirmed on %s. On %s, %s of %s"
                                        + " changed, and nobody has said since that the answer still holds.",
                                Wording.coded(subject),
                                scope,
                                Wording.day(answer.affirmedAt()),
                                Wording.day(model.past(changed.id()).changedAt()),
                                model.past(changed.id()).change(),
                                changed.name()),
                        changed.id().equals(subject.id()) ? null : changed.id(),
                        null))
                .or(() -> overdue(model, answer.affirmedAt())
                        ? Optional.of(new Lapse(
                                Text.of(
                                        "The answer to what %s will impact in %s was last affirmed on %s. That is more"
                                                + " than %s ago, and nobody has said since that it still holds.",
                                        Wording.coded(subject),
                                        scope,
                                        Wording.day(answer.affirmedAt()),
                                        Wording.months(model.thresholds().affirmEveryMonths())),
                                null,
                                null))
                        : Optional.empty());
    }

    private static Optional<Target> changedSince(PlanModel model, Instant affirmedAt, List<Target> ends) {
        return ends.stream()
                .filter(end -> {
                    var changedAt = model.past(end.id()).changedAt();
                    return changedAt != null && changedAt.isAfter(affirmedAt);
                })
                .findFirst();
    }

    private static boolean overdue(PlanModel model, Instant affirmedAt) {
        return model.findDay()
                .filter(day -> day.isAfter(affirmedAt
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusMonths(model.thresholds().affirmEveryMonths())))
                .isPresent();
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var sentences = new ArrayList<String>();
        sentences.add("To judge by: today %s.".formatted(stands(model, subject)));
        for (var id : complaint.links()) {
            model.findLink(id)
                    .filter(link -> model.findTarget(link.toTargetId()).isPresent())
                    .ifPresent(link -> sentences.add("The link says that %s %s; today %s."
                            .formatted(
                                    claim(link, subject),
                                    model.getTarget(link.toTargetId()).name(),
                                    stands(model, model.getTarget(link.toTargetId())))));
        }
        return sentences;
    }

    private static String claim(Link link, Target subject) {
        var lag = link.lagMonths() == 0 ? "at once" : "after " + Wording.months(link.lagMonths());
        return switch (link.kind()) {
            case ADDITIVE -> "%s of %s is a part of".formatted(Wording.percent(link.factor()), subject.name());
            case GUARDRAIL -> subject.name() + " guards";
            case CAUSAL, FEEDBACK ->
                "more of %s %s, %s,".formatted(subject.name(), link.sign() == Sign.NEGATIVE ? "lowers" : "raises", lag);
        };
    }

    private static String stands(PlanModel model, Target target) {
        return "%s is to go from %s to %s by %d"
                .formatted(
                        target.name(),
                        Amount.number(target.baseline().value(), target.kpi()),
                        Amount.of(target.goal(), target.kpi()),
                        model.plan().calendarYear(target.dueYear()));
    }

    /** Another day can make any link and any answer overdue. */
    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var ends = union(change.restated(), change.pasts());
        var affected = union(change.linkCauses(), change.answering(), ends);
        affected.addAll(change.causesOf(ends));
        affected.addAll(change.namersOf(ends));
        return change.isOfDay() ? union(affected, affirming(change.after())) : affected;
    }

    private static Set<UUID> affirming(PlanModel model) {
        var affirming = new HashSet<UUID>();
        model.listLinks().forEach(link -> affirming.add(link.fromTargetId()));
        model.listAnswers().forEach(answer -> affirming.add(answer.targetId()));
        return affirming;
    }
}
