package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sum that is broken because parts were put one level too deep: some of the parts already give the whole, the others belong beside
 * it.
 *
 * @param model the plan
 * @param sum the parts that give the whole
 * @param misplaced the other parts
 */
record Nesting(PlanModel model, Sum sum, List<Link> misplaced) {

    /** More parts than this are not searched: the number of their combinations doubles with each. */
    private static final int MOST_PARTS = 12;

    /** Looks for the parts that give the whole in every year, leaving out as few as possible. */
    static Optional<Nesting> find(PlanModel model, Sum broken) {
        int count = broken.links().size();
        if (count > MOST_PARTS) {
            return Optional.empty();
        }
        return IntStream.range(1, (1 << count) - 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(chosen -> -Integer.bitCount(chosen))
                        .thenComparing(Comparator.naturalOrder()))
                .map(chosen -> split(model, broken, chosen))
                .filter(nesting -> nesting.sum().holds())
                .findFirst();
    }

    private static Nesting split(PlanModel model, Sum broken, int chosen) {
        var kept = new ArrayList<Link>();
        var left = new ArrayList<Link>();
        for (int index = 0; index < broken.links().size(); index++) {
            ((chosen & 1 << index) != 0 ? kept : left).add(broken.links().get(index));
        }
        return new Nesting(model, new Sum(model, broken.whole(), kept), left);
    }

    String advice() {
        int last = model.plan().horizonYears();
        var whole = sum.whole();
        var rest =
                Wording.names(model, misplaced.stream().map(Link::fromTargetId).toList());
        var kept = "%s already %s the %s of %s (%s)."
                .formatted(
                        sum.partNames(),
                        sum.links().size() == 1 ? "gives" : "give",
                        Wording.number(sum.whole(last), whole.kpi()),
                        whole.name(),
                        sum.equation(last));
        var upper = model.outgoing(whole.id(), LinkKind.ADDITIVE);
        if (upper.isEmpty()) {
            return "%s Take %s out and put it beside %s, as a part of a whole that holds both."
                    .formatted(kept, rest, whole.name());
        }
        var parent = model.getTarget(upper.get(0).toTargetId());
        return "%s Make %s a part of %s instead, beside %s%s."
                .formatted(kept, rest, parent.name(), whole.name(), proof(parent, last));
    }

    /** The sum one level up once the misplaced parts are there, if it then holds. */
    private String proof(Target parent, int year) {
        var moved = new ArrayList<>(model.incoming(parent.id(), LinkKind.ADDITIVE));
        for (var link : misplaced) {
            if (moved.stream().noneMatch(present -> present.fromTargetId().equals(link.fromTargetId()))) {
                moved.add(new Link(
                        link.id(),
                        link.kind(),
                        link.fromTargetId(),
                        parent.id(),
                        link.factor(),
                        link.form(),
                        null,
                        null,
                        0));
            }
        }
        boolean planned =
                moved.stream().map(Link::fromTargetId).map(model::getTarget).allMatch(part -> part.isPlannedUpTo(year));
        boolean oneForm = moved.stream().map(Link::form).distinct().count() == 1;
        if (!planned || !oneForm || !parent.isPlannedUpTo(year)) {
            return "";
        }
        var upper = new Sum(model, parent, moved);
        return upper.holds() ? ": " + upper.equation(year) : "";
    }
}
