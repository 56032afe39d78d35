package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        if (count < 2 || count > MOST_PARTS) {
            return Optional.empty();
        }
        Nesting best = null;
        for (int chosen : promising(model, broken)) {
            if (best == null || Integer.bitCount(chosen) > best.sum.links().size()) {
                var nesting = split(model, broken, chosen);
                best = nesting.sum().holds() ? nesting : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The choices of parts, but neither none nor all, that nearly give the whole in the last year. That is seen in floating point, which is
     * quick and lets too many pass; the sum itself then decides.
     */
    private static int[] promising(PlanModel model, Sum broken) {
        int last = model.plan().horizonYears();
        int count = broken.links().size();
        double whole = broken.whole(last).doubleValue();
        double slack = broken.tolerance().doubleValue() * 1.5 + Math.abs(whole) * 1e-9;
        var sums = new double[1 << count];
        for (int index = 0; index < count; index++) {
            sums[1 << index] = broken.part(broken.links().get(index), last).doubleValue();
        }
        int found = 0;
        var choices = new int[1 << count];
        for (int chosen = 1; chosen < (1 << count) - 1; chosen++) {
            int lowest = chosen & -chosen;
            sums[chosen] = lowest == chosen ? sums[chosen] : sums[chosen ^ lowest] + sums[lowest];
            if (Math.abs(sums[chosen] - whole) <= slack) {
                choices[found++] = chosen;
            }
        }
        return Arrays.copyOf(choices, found);
    }

    private static Nesting split(PlanModel model, Sum broken, int chosen) {
        var kept = new ArrayList<Link>();
        var left = new ArrayList<Link>();
        for (int index = 0; index < broken.links().size(); index++) {
            ((chosen & 1 << index) != 0 ? kept : left).add(broken.links().get(index));
        }
        return new Nesting(model, new Sum(model, broken.whole(), kept), left);
    }

    /** Moving the only misplaced part one level up; several are moved by hand, one after the other. */
    Optional<FixRequest> request() {
        var upper = model.outgoing(sum.whole().id(), LinkKind.ADDITIVE);
        return misplaced.size() == 1 && upper.size() == 1
                ? Optional.of(FixRequest.amendLink(
                        misplaced.get(0).id(),
                        Map.of("toTargetId", upper.get(0).toTargetId().toString())))
                : Optional.empty();
    }

    /** What to do with the misplaced parts. */
    Text advice() {
        int last = model.plan().horizonYears();
        var whole = sum.whole();
        var rest =
                Wording.coded(model, misplaced.stream().map(Link::fromTargetId).toList());
        var kept = Text.of(
                "%s alone %s %s already (%s %s in %d)",
                sum.partNames(),
                sum.links().size() == 1 ? "gives" : "give",
                whole.name(),
                sum.equation(last),
                whole.kpi().unit(),
                model.plan().calendarYear(last));
        var upper = model.outgoing(whole.id(), LinkKind.ADDITIVE);
        if (upper.isEmpty()) {
            return Text.of(
                    "take %s out of %s, as %s %s, and link %s beside %s as parts of a whole that holds both %s",
                    rest,
                    whole.name(),
                    kept,
                    operations(Operation::remove),
                    misplaced.size() == 1 ? "it" : "them",
                    whole.name(),
                    Operation.link(model.plan(), "kind ADDITIVE"));
        }
        var parent = model.getTarget(upper.get(0).toTargetId());
        return Text.of(
                "make %s a part of %s instead, beside %s, as %s%s %s",
                rest,
                Wording.coded(parent),
                whole.name(),
                kept,
                proof(parent, last),
                operations(link -> Operation.amend(link, "toTargetId " + parent.id())));
    }

    private String operations(Function<Link, Operation> operation) {
        return misplaced.stream().map(operation).map(Operation::toString).collect(Collectors.joining(", "));
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
        return upper.holds()
                ? "; the parts of %s are then %s %s, as it is planned already"
                        .formatted(
                                parent.name(),
                                upper.equation(year),
                                parent.kpi().unit())
                : "";
    }
}
