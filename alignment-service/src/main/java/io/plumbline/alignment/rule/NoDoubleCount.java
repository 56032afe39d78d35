package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
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
                        "%s of %s is allocated to %s."
                                .formatted(Wording.percent(allocated), subject.name(), Wording.names(model, wholes)))
                .withFigures(List.of(Figure.of("allocated", allocated, "share")))
                .withTargets(wholes)
                .withLinks(links.stream().map(Link::id).toList());
        return Optional.of(
                twice
                        ? result.withFix("Lower the factors until they sum to at most 1, or keep one of the wholes.")
                        : result);
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.targets(), change.causesOf(change.restated()), change.linkCauses());
    }
}
