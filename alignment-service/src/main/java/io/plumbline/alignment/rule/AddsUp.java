package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Node;
import io.plumbline.alignment.graph.Nodes;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The parts of a whole sum to it in every year.
 *
 * <p>The residual is the whole less the sum of factor times part: above zero the parts fall short, below zero there is too much of
 * them. Each milestone may have been rounded by half a unit of the whole's scale, so that much per part and for the whole is allowed.
 */
public final class AddsUp implements Rule {

    @Override
    public String id() {
        return "adds-up";
    }

    @Override
    public String sentence() {
        return "The parts of a whole sum to it in every year.";
    }

    @Override
    public String why() {
        return "If the parts do not give the whole, somebody has promised what nobody was asked for.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var links = model.incoming(subject.id(), LinkKind.ADDITIVE);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var result = judge(model, subject, links);
        return Optional.of(result.withCauses(links));
    }

    private Result judge(PlanModel model, Target subject, List<Link> links) {
        int horizon = model.plan().horizonYears();
        if (links.stream().map(Link::form).distinct().count() > 1) {
            return Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "Some parts of %s are counted by their level and some by their change, which gives no sum: %s.",
                            subject.name(),
                            forms(model, links))
                    .withFix("Give all additive links to %s the same form, LEVEL or DELTA.", subject.name());
        }
        var unplanned = new ArrayList<Target>();
        if (!subject.isPlannedUpTo(horizon)) {
            unplanned.add(subject);
        }
        links.stream()
                .map(link -> model.getTarget(link.fromTargetId()))
                .filter(part -> !part.isPlannedUpTo(horizon))
                .forEach(unplanned::add);
        if (!unplanned.isEmpty()) {
            return Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "%s cannot be added up: there are no milestones for every year of %s.",
                            subject.name(),
                            Wording.namesOf(unplanned))
                    .withFix(
                            "Set milestones up to %d for %s.",
                            model.plan().calendarYear(horizon), Wording.namesOf(unplanned));
        }
        return compare(model, new Sum(model, subject, links));
    }

    private static String forms(PlanModel model, List<Link> links) {
        return Wording.enumerate(links.stream()
                .map(link -> model.getTarget(link.fromTargetId()).name() + " by " + link.form())
                .toList());
    }

    private Result compare(PlanModel model, Sum sum) {
        var subject = sum.whole();
        var broken = sum.brokenYears();
        var residuals = sum.figures();
        if (broken.isEmpty()) {
            int last = model.plan().horizonYears();
            return Result.of(
                            this,
                            subject,
                            Outcome.PASS,
                            "%s is the sum of its parts in every year; in %d: %s.",
                            subject.name(),
                            model.plan().calendarYear(last),
                            sum.equation(last))
                    .withFigures(residuals);
        }
        int worst = broken.get(broken.size() - 1);
        var residual = sum.residual(worst);
        var sentence = Text.of(
                "%s is not the sum of its parts in %s: in %d the parts, %s, give %s against %s, a residual of %s.",
                subject.name(),
                Wording.years(model.plan(), broken),
                model.plan().calendarYear(worst),
                sum.partNames(),
                sum.equation(worst),
                Amount.number(sum.whole(worst), subject.kpi()),
                Amount.of(residual, subject.kpi()));
        var result = Result.of(this, subject, Outcome.FAIL, sentence).withFigures(residuals);
        return Nesting.find(model, sum)
                .map(nesting -> result.withFix(Text.of("%s", nesting.advice()))
                        .withRequest(nesting.request().orElse(null)))
                .orElseGet(() -> result.withFix(sum.advice(worst)));
    }

    /** What each part alone would have to be, unless one is only in the wrong place. */
    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var links = model.incoming(subject.id(), LinkKind.ADDITIVE);
        if (complaint.outcome() != Outcome.FAIL || judge(model, subject, links).outcome() != Outcome.FAIL) {
            return List.of();
        }
        var sum = new Sum(model, subject, links);
        if (Nesting.find(model, sum).isPresent()) {
            return List.of();
        }
        var broken = sum.brokenYears();
        int year = broken.get(broken.size() - 1);
        var alone = links.stream()
                .map(link -> "%s to %s (PUT /targets/%s)"
                        .formatted(
                                model.getTarget(link.fromTargetId()).name(),
                                Amount.of(
                                        sum.whollyCarriedBy(link, year),
                                        model.getTarget(link.fromTargetId()).kpi()),
                                link.fromTargetId()))
                .toList();
        return List.of("By itself it would do to bring, in %d, %s in target-service."
                .formatted(model.plan().calendarYear(year), Wording.alternatives(alone)));
    }

    /** Also those parts of the changed wholes, and of their wholes, that are wholes themselves: their fix looks one level up. */
    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var affected = union(change.restated(), change.linkCauses(), change.linkEffects());
        var touched = change.touched();
        for (var model : change.models()) {
            var nodes = model.nodes();
            for (var id : touched) {
                int number = nodes.find(id);
                if (number >= 0) {
                    addWholes(nodes, nodes.get(number), affected);
                }
            }
        }
        return affected;
    }

    private static void addWholes(Nodes nodes, Node touched, Set<UUID> affected) {
        if (touched.isWhole()) {
            affected.add(touched.id());
            addWholesAmongParts(nodes, touched, affected);
        }
        for (int link = 0; link < touched.countOutgoing(); link++) {
            if (touched.outgoingKind(link) == LinkKind.ADDITIVE) {
                var whole = nodes.get(touched.effect(link));
                affected.add(whole.id());
                addWholesAmongParts(nodes, whole, affected);
            }
        }
    }

    private static void addWholesAmongParts(Nodes nodes, Node whole, Set<UUID> affected) {
        for (int link = 0; link < whole.countIncoming(); link++) {
            if (whole.incomingKind(link) == LinkKind.ADDITIVE) {
                var part = nodes.get(whole.cause(link));
                if (part.isWhole()) {
                    affected.add(part.id());
                }
            }
        }
    }
}
