package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A part that is allocated to several wholes is not allocated more than once: at most 100 % in all. */
public final class NoDoubleCount implements Rule {

    @Override
    public String id() {
        return "no-double-count";
    }

    @Override
    public String sentence() {
        return "A part that is allocated to several wholes is not allocated more than once: at most 100 % in all.";
    }

    @Override
    public String why() {
        return "What is counted twice makes two wholes look reached with one effort.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var links = model.outgoing(subject.id(), LinkKind.ADDITIVE);
        var wholes = links.stream().map(Link::toTargetId).distinct().toList();
        if (wholes.size() < 2) {
            return Optional.empty();
        }
        var allocated = links.stream().map(link -> link.factor().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean twice = allocated.compareTo(BigDecimal.ONE) > 0;
        var result = twice
                ? overdrawn(model, subject, links, allocated)
                : Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s of %s is allocated: %s.",
                        Wording.percent(allocated),
                        subject.name(),
                        shares(model, links, Target::name));
        return Optional.of(result.withFigures(List.of(Figure.of("allocated", allocated, "share")))
                .withTargets(wholes)
                .withLinks(links));
    }

    private Result overdrawn(PlanModel model, Target subject, List<Link> links, BigDecimal allocated) {
        var factors = links.stream()
                .map(link -> "%s for %s %s"
                        .formatted(
                                inProportion(link, allocated),
                                model.getTarget(link.toTargetId()).name(),
                                Operation.amend(link, "factor " + inProportion(link, allocated))))
                .toList();
        var removals = links.stream()
                .map(link -> "the one to %s %s"
                        .formatted(model.getTarget(link.toTargetId()).name(), Operation.remove(link)))
                .toList();
        return new Complaint()
                .add(
                        Text.of(
                                "%s is counted as a part of several targets, with %s in all: %s. More than 100 %%"
                                        + " counts the same thing twice.",
                                Wording.coded(subject),
                                Wording.percent(allocated),
                                shares(model, links, Wording::coded)),
                        Text.of(
                                "lower the factors of the links until they sum to at most 1; in the same proportion as"
                                        + " now that is %s",
                                Wording.enumerate(factors)),
                        Text.of(
                                "remove links that are not so until at most 100 %% is left: %s",
                                Wording.alternatives(removals)))
                .of(this, subject, Outcome.FAIL);
    }

    private static String inProportion(Link link, BigDecimal allocated) {
        return link.factor()
                .divide(allocated, new MathContext(2, RoundingMode.DOWN))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String shares(PlanModel model, List<Link> links, Function<Target, String> name) {
        return Wording.enumerate(links.stream()
                .map(link -> "%s in %s"
                        .formatted(
                                Wording.percent(link.factor().abs()), name.apply(model.getTarget(link.toTargetId()))))
                .toList());
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.causesOf(change.restated()), change.linkCauses());
    }
}
