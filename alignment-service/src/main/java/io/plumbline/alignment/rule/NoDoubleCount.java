package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        var result = Result.of(
                        this,
                        subject,
                        twice ? Outcome.FAIL : Outcome.PASS,
                        "%s of %s is allocated, to %s.",
                        Wording.percent(allocated),
                        subject.name(),
                        shares(model, links))
                .withFigures(List.of(Figure.of("allocated", allocated, "share")))
                .withTargets(wholes)
                .withLinks(links);
        return Optional.of(
                twice
                        ? result.withFix(
                                "Lower the factors of the links from %s to %s by %s in all, until they sum to at most 1; or keep one of the links.",
                                subject.name(),
                                Wording.names(model, wholes),
                                allocated
                                        .subtract(BigDecimal.ONE)
                                        .stripTrailingZeros()
                                        .toPlainString())
                        : result);
    }

    private static String shares(PlanModel model, List<Link> links) {
        return Wording.enumerate(links.stream()
                .map(link -> "%s (%s)"
                        .formatted(
                                model.getTarget(link.toTargetId()).name(),
                                Wording.percent(link.factor().abs())))
                .toList());
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var links = candidates.model().outgoing(subject.id(), LinkKind.ADDITIVE);
        var allocated = links.stream().map(link -> link.factor().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (allocated.compareTo(BigDecimal.ONE) <= 0) {
            return List.of();
        }
        var shares = links.stream()
                .map(link -> "%s to %s (PATCH /links/%s)"
                        .formatted(
                                link.factor()
                                        .divide(allocated, 2, RoundingMode.DOWN)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                candidates.model().getTarget(link.toTargetId()).name(),
                                link.id()))
                .toList();
        return List.of("In the same proportion that would be a factor of %s.".formatted(Wording.enumerate(shares)));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.causesOf(change.restated()), change.linkCauses());
    }
}
