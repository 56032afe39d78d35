package io.plumbline.alignment.proposal;

import static io.plumbline.alignment.rule.Sketch.check;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Sketch;
import io.plumbline.alignment.rule.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the tree: a proposal closes the gap, breaks no other sum, and leaves alone what is pinned. */
class ClosedGapsTest {

    /** Each target but the first is a part of one with a smaller number: a tree. */
    record Grown(List<Integer> wholes, List<Integer> goals, int wanted, Set<Integer> pinned) {

        PlanModel model() {
            var model = drafted();
            for (int number = wholes.size() + 1; number >= 1; number--) {
                var links = model.incoming(id(number), LinkKind.ADDITIVE);
                if (number > 1 && !links.isEmpty()) {
                    var sum = new Sum(model, model.getTarget(id(number)), links);
                    var given = sum.whole().goal().subtract(sum.residual(Sketch.YEARS));
                    model = model.with(target(number, "target_" + number, "CUSTOMER", 0, given.doubleValue()));
                }
            }
            return model.with(target(1, "target_1", "FINANCIAL", 0, wanted));
        }

        private PlanModel drafted() {
            var model = Sketch.model(plan(1), target(1, "target_1", "FINANCIAL", 0, wanted));
            for (int index = 0; index < wholes.size(); index++) {
                int number = index + 2;
                int whole = wholes.get(index) % (index + 1) + 1;
                model = model.with(target(number, "target_" + number, "CUSTOMER", 0, goals.get(index % goals.size())))
                        .with(part(number, number, whole, Form.DELTA, 1));
            }
            return model;
        }
    }

    @Property(tries = 150)
    void a_proposal_closes_the_gap_and_opens_no_other(@ForAll("trees") Grown tree, @ForAll("waysDown") Way way) {
        var check = check(tree.model());
        var closing = GapClosing.of(check, id(1), pinned(tree));
        if (closing.gaps().isEmpty() || !(closing.attempt(way) instanceof Attempt.Proposed proposed)) {
            return;
        }
        var after = check(proposed.proposal().applyTo(check.model()));
        assertEquals(List.of(), brokenSums(after));
        for (var move : proposed.proposal().moves()) {
            assertTrue(!pinned(tree).contains(move.targetId()), move::sentence);
        }
    }

    @Property(tries = 150)
    void one_driver_alone_closes_it_too(@ForAll("trees") Grown tree) {
        var check = check(tree.model());
        var closing = GapClosing.of(check, id(1), Set.of());
        for (var end : closing.gaps().isEmpty() ? List.<UUID>of() : closing.ends()) {
            if (closing.attemptAlone(end) instanceof Attempt.Proposed proposed) {
                assertEquals(List.of(), brokenSums(check(proposed.proposal().applyTo(check.model()))));
                long ends = proposed.proposal().moves().stream()
                        .filter(move -> closing.ends().contains(move.targetId()))
                        .count();
                assertEquals(1, ends);
            }
        }
    }

    @Property(tries = 150)
    void a_target_that_follows_is_what_it_is_given(@ForAll("trees") Grown tree) {
        var check = check(tree.model());
        var closing = GapClosing.of(check, id(1), Set.of());
        if (!closing.gaps().isEmpty()) {
            var proposed = (Attempt.Proposed) closing.attempt(Way.TARGET_FOLLOWS);
            assertEquals(List.of(), brokenSums(check(proposed.proposal().applyTo(check.model()))));
        }
    }

    @Property(tries = 300)
    void the_share_that_drivers_explain_becomes_the_whole(@ForAll("elasticities") List<BigDecimal> elasticities) {
        var model = Sketch.model(plan(1), target(1, "revenue", "FINANCIAL", 5000, 6500));
        for (int index = 0; index < elasticities.size(); index++) {
            int number = index + 2;
            model = model.with(target(number, "driver_" + number, "INTERNAL", 1000 + 10 * index, 1100 + 17 * index))
                    .with(Sketch.cause(
                            number, number, 1, elasticities.get(index).doubleValue()));
        }
        var closing = GapClosing.of(check(model), id(1), Set.of());
        for (var way : List.of(Way.PROPORTIONAL, Way.EQUAL)) {
            if (!closing.gaps().isEmpty() && closing.attempt(way) instanceof Attempt.Proposed proposed) {
                var result = Sketch.judge(proposed.proposal().applyTo(model), "sufficient", 1);
                assertEquals(Outcome.PASS, result.outcome(), result.sentence()::toString);
                assertTrue(result.sentence().toString().contains("100 %"), result.sentence()::toString);
            }
        }
    }

    private static Set<UUID> pinned(Grown tree) {
        return tree.pinned().stream().map(Sketch::id).collect(Collectors.toSet());
    }

    private static List<String> brokenSums(Check check) {
        return check.listVerdicts().stream()
                .flatMap(verdict -> verdict.results().stream())
                .filter(result -> result.rule().equals("adds-up"))
                .filter(result -> result.outcome() != Outcome.PASS)
                .map(result -> result.sentence().toString())
                .toList();
    }

    @Provide
    Arbitrary<Way> waysDown() {
        return Arbitraries.of(Way.PROPORTIONAL, Way.EQUAL);
    }

    @Provide
    Arbitrary<Grown> trees() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 20)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(14),
                        Arbitraries.integers()
                                .between(0, 900)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(14),
                        Arbitraries.integers().between(0, 6000),
                        Arbitraries.integers().between(2, 15).set().ofMaxSize(5))
                .as(Grown::new);
    }

    @Provide
    Arbitrary<List<BigDecimal>> elasticities() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.05"), new BigDecimal("2"))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
