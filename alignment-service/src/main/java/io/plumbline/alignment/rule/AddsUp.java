package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Form;
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
            return new Complaint()
                    .add(
                            Text.of(
                                    "%s cannot be added up: some of its parts are counted by their level and some by"
                                            + " their change since the start, which gives no sum (%s).",
                                    Wording.coded(subject), forms(model, links)),
                            Text.of("count all by their change: %s", ComparableParts.inForm(model, links, Form.DELTA)),
                            Text.of("count all by their level: %s", ComparableParts.inForm(model, links, Form.LEVEL)))
                    .of(this, subject, Outcome.UNKNOWN);
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
            return new Complaint()
                    .add(
                            Text.of(
                                    "%s cannot be added up: values for every year up to %s are not planned for %s.",
                                    Wording.coded(subject),
                                    Wording.year(model.plan(), horizon),
                                    Wording.codedOf(unplanned)),
                            Text.of(
                                    "revise %s with a goal and a shape, so that a value is worked out for every year"
                                            + " %s",
                                    Wording.namesOf(unplanned),
                                    Operation.revise(unplanned.get(0), "fields goal and shape")))
                    .of(this, subject, Outcome.UNKNOWN);
        }
        return compare(model, new Sum(model, subject, links));
    }

    private static String forms(PlanModel model, List<Link> links) {
        return Wording.enumerate(links.stream()
                .map(link -> Wording.coded(model.getTarget(link.fromTargetId())) + " by " + link.form())
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
        var nesting = Nesting.find(model, sum);
        return new Complaint()
                .add(
                        sum.gap(worst, broken),
                        SumFix.of(model, sum, worst, broken.size() > 1).ways(sum, nesting))
                .of(this, subject, Outcome.FAIL)
                .withFigures(residuals)
                .withRequest(nesting.flatMap(Nesting::request).orElse(null));
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
