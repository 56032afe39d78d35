package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
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
        return Optional.of(result.withTargets(
                        links.stream().map(Link::fromTargetId).distinct().toList())
                .withLinks(links.stream().map(Link::id).toList()));
    }

    private Result judge(PlanModel model, Target subject, List<Link> links) {
        int horizon = model.plan().horizonYears();
        if (links.stream().map(Link::form).distinct().count() > 1) {
            return Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "Some parts of %s are counted by their level and some by their change, which gives no sum."
                                    .formatted(subject.name()))
                    .withFix("Give all additive links to %s the same form.".formatted(subject.name()));
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
                            "%s cannot be added up: there are no milestones for every year of %s."
                                    .formatted(subject.name(), Wording.namesOf(unplanned)))
                    .withFix("Set milestones for every year of %s.".formatted(Wording.namesOf(unplanned)));
        }
        return compare(model, new Sum(model, subject, links));
    }

    private Result compare(PlanModel model, Sum sum) {
        var subject = sum.whole();
        var broken = sum.brokenYears();
        var unit = subject.kpi().unit();
        var residuals = sum.years().stream()
                .map(year -> new Figure("residual", year, sum.residual(year), unit))
                .toList();
        if (broken.isEmpty()) {
            int last = model.plan().horizonYears();
            return Result.of(
                            this,
                            subject,
                            Outcome.PASS,
                            "%s is the sum of its parts in every year; in %d: %s."
                                    .formatted(subject.name(), model.plan().calendarYear(last), sum.equation(last)))
                    .withFigures(residuals);
        }
        int worst = broken.get(broken.size() - 1);
        var residual = sum.residual(worst);
        var sentence = "%s is not the sum of its parts in %s: in %d the parts give %s against %s, a residual of %s."
                .formatted(
                        subject.name(),
                        Wording.years(model.plan(), broken),
                        model.plan().calendarYear(worst),
                        sum.equation(worst),
                        Wording.number(sum.whole(worst), subject.kpi()),
                        Wording.amount(residual, subject.kpi()));
        var nesting = Nesting.find(model, sum);
        return Result.of(this, subject, Outcome.FAIL, sentence)
                .withFigures(residuals)
                .withFix(nesting.map(Nesting::advice).orElseGet(() -> sum.advice(worst)));
    }

    /** Also the parts of the changed wholes and of their fellows: the fix looks one level up. */
    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var touched = change.touched();
        var wholes = change.effectsOf(touched);
        return union(touched, wholes, change.causesOf(touched), change.causesOf(wholes));
    }
}
