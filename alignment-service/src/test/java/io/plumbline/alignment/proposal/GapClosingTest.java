package io.plumbline.alignment.proposal;

import static io.plumbline.alignment.rule.SamplePlan.EXISTING_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.EXPENSES;
import static io.plumbline.alignment.rule.SamplePlan.NEW_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.PRICE;
import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.SamplePlan.REPEAT_PURCHASE;
import static io.plumbline.alignment.rule.SamplePlan.REVENUE;
import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.check;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withFormula;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.SamplePlan;
import io.plumbline.alignment.rule.Sketch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapClosingTest {

    /** New customers 1,100 → 1,000, as in F2. */
    private final PlanModel broken = SamplePlan.whole().with(SamplePlan.newCustomers(1000));

    private static GapClosing closing(PlanModel model, int target, Integer... pinned) {
        return GapClosing.of(
                check(model), id(target), Stream.of(pinned).map(Sketch::id).collect(Collectors.toSet()));
    }

    private static Proposal proposed(Attempt attempt) {
        return assertInstance(Attempt.Proposed.class, attempt).proposal();
    }

    private static String refused(Attempt attempt) {
        return assertInstance(Attempt.Impossible.class, attempt).reason();
    }

    private static <T> T assertInstance(Class<T> type, Attempt attempt) {
        assertTrue(type.isInstance(attempt), attempt::toString);
        return type.cast(attempt);
    }

    private static List<String> sentences(Proposal proposal) {
        return proposal.moves().stream().map(Move::sentence).toList();
    }

    @Test
    void a_gap_is_told_year_by_year() {
        var gaps = closing(broken, REVENUE).gaps();
        assertEquals(
                List.of("20.00", "40.00", "60.00", "80.00", "100.00"),
                gaps.stream().map(gap -> gap.missing().toPlainString()).toList());
        assertEquals(
                "Revenue is planned at 6,500.00 EUR in 2031, it is given 6,400.00 EUR: 100.00 EUR too little.",
                gaps.get(4).sentence());
    }

    @Test
    void in_proportion_each_part_brings_by_what_it_gives_and_passes_it_on_to_its_own_parts() {
        var proposal = proposed(closing(broken, REVENUE).attempt(Way.PROPORTIONAL));
        assertEquals(
                Set.of(
                        "Raise Existing customers from 400.00 to 428.57 EUR by 2031.",
                        "Raise Price from 100.00 to 107.14 EUR by 2031.",
                        "Raise Repeat purchase from 300.00 to 321.43 EUR by 2031.",
                        "Raise New customers from 1,000.00 to 1,071.43 EUR by 2031."),
                Set.copyOf(sentences(proposal)));
        var after = proposal.applyTo(broken);
        assertEquals(Outcome.PASS, judge(after, "adds-up", REVENUE).outcome());
        assertEquals(Outcome.PASS, judge(after, "adds-up", EXISTING_CUSTOMERS).outcome());
    }

    @Test
    void equally_each_part_brings_the_same() {
        var proposal = proposed(closing(broken, REVENUE).attempt(Way.EQUAL));
        assertTrue(sentences(proposal).contains("Raise Existing customers from 400.00 to 450.00 EUR by 2031."));
        assertTrue(sentences(proposal).contains("Raise New customers from 1,000.00 to 1,050.00 EUR by 2031."));
        assertEquals(
                Outcome.PASS,
                judge(proposal.applyTo(broken), "adds-up", REVENUE).outcome());
    }

    @Test
    void alone_a_driver_takes_those_with_it_that_it_is_counted_in() {
        var closing = closing(broken, REVENUE);
        assertEquals(List.of(id(NEW_CUSTOMERS), id(REPEAT_PURCHASE), id(PRICE)), closing.ends());
        assertEquals(
                List.of(
                        "Raise Existing customers from 400.00 to 500.00 EUR by 2031.",
                        "Raise Price from 100.00 to 200.00 EUR by 2031."),
                sentences(proposed(closing.attemptAlone(id(PRICE)))));
        assertEquals(
                List.of("Raise New customers from 1,000.00 to 1,100.00 EUR by 2031."),
                sentences(proposed(closing.attemptAlone(id(NEW_CUSTOMERS)))));
    }

    @Test
    void pinned_targets_stay_where_they_are() {
        var proposal = proposed(closing(broken, REVENUE, NEW_CUSTOMERS, PRICE).attempt(Way.PROPORTIONAL));
        assertEquals(
                List.of(
                        "Raise Existing customers from 400.00 to 500.00 EUR by 2031.",
                        "Raise Repeat purchase from 300.00 to 400.00 EUR by 2031."),
                sentences(proposal));
    }

    @Test
    void a_whole_whose_parts_are_all_pinned_cannot_move_either() {
        var closing = closing(broken, REVENUE, NEW_CUSTOMERS, PRICE, REPEAT_PURCHASE);
        assertEquals(
                "None of Existing customers and New customers can move: they are pinned, or all that they consist of is.",
                refused(closing.attempt(Way.PROPORTIONAL)));
    }

    @Test
    void the_target_may_follow_and_all_above_it_with_it() {
        var proposal = proposed(closing(broken, REVENUE).attempt(Way.TARGET_FOLLOWS));
        assertEquals(
                List.of(
                        "Lower Revenue from 6,500.00 to 6,400.00 EUR by 2031.",
                        "Lower Profit from 2,000.00 to 1,900.00 EUR by 2031."),
                sentences(proposal));
        var after = proposal.applyTo(broken);
        assertEquals(Outcome.PASS, judge(after, "adds-up", REVENUE).outcome());
        assertEquals(Outcome.PASS, judge(after, "formula-holds", PROFIT).outcome());
    }

    @Test
    void through_a_formula_each_input_brings_in_its_own_direction() {
        var model = SamplePlan.whole()
                .with(withFormula(target(PROFIT, "profit", "FINANCIAL", 1000, 2110), "revenue - expenses"));
        var closing = closing(model, PROFIT, NEW_CUSTOMERS, REPEAT_PURCHASE);
        var proposal = proposed(closing.attempt(Way.EQUAL));

        assertTrue(sentences(proposal).contains("Raise Revenue from 6,500.00 to 6,555.00 EUR by 2031."));
        assertTrue(sentences(proposal).contains("Raise Price from 100.00 to 155.00 EUR by 2031."));
        assertTrue(sentences(proposal).contains("Lower Expenses from 4,500.00 to 4,445.00 EUR by 2031."));
        var after = proposal.applyTo(model);
        assertEquals(Outcome.PASS, judge(after, "formula-holds", PROFIT).outcome());
        assertEquals(Outcome.PASS, judge(after, "adds-up", REVENUE).outcome());
        assertEquals(
                List.of("Lower Expenses from 4,500.00 to 4,390.00 EUR by 2031."),
                sentences(proposed(closing.attemptAlone(id(EXPENSES)))));
    }

    @Test
    void by_elasticity_a_driver_moves_by_what_is_missing_over_what_a_percent_of_it_brings() {
        // revenue grows by 30 %; campaigns by 50 % at 0.2 and satisfaction by 10 % at 1 explain 20 %
        var model = model(
                        plan(1),
                        target(1, "revenue", "FINANCIAL", 5000, 6500),
                        target(2, "campaigns", "INTERNAL", 20, 30),
                        target(3, "satisfaction", "PEOPLE", 60, 66))
                .with(cause(9, 2, 1, 0.2))
                .with(cause(10, 3, 1, 1));
        var closing = closing(model, 1);

        assertEquals("500.00", closing.gaps().get(0).missing().setScale(2).toPlainString());
        assertEquals(
                List.of("Raise Campaigns from 30.00 to 40.00 EUR by 2031."),
                sentences(proposed(closing.attemptAlone(id(2)))));
        assertEquals(
                List.of("Raise Satisfaction from 66.00 to 72.00 EUR by 2031."),
                sentences(proposed(closing.attemptAlone(id(3)))));
        var both = proposed(closing.attempt(Way.EQUAL));
        assertEquals(
                Set.of(
                        "Raise Campaigns from 30.00 to 35.00 EUR by 2031.",
                        "Raise Satisfaction from 66.00 to 69.00 EUR by 2031."),
                Set.copyOf(sentences(both)));
        assertTrue(judge(both.applyTo(model), "sufficient", 1)
                .sentence()
                .toString()
                .contains("100 %"));
    }

    @Test
    void a_part_that_moves_takes_its_drivers_along() {
        var model = broken.with(target(SamplePlan.NEW_CUSTOMERS, "new_customers", "CUSTOMER", 100, 1100))
                .with(cause(120, SamplePlan.CAMPAIGNS, NEW_CUSTOMERS, 2.5));
        var proposal = proposed(closing(model, REVENUE).attemptAlone(id(NEW_CUSTOMERS)));
        assertEquals(
                List.of(
                        "Raise New customers from 1,100.00 to 1,200.00 EUR by 2031.",
                        "Raise Campaigns from 20.00 to 21.60 EUR by 2031."),
                sentences(proposal));
        assertEquals(
                Outcome.PASS,
                judge(proposal.applyTo(model), "sufficient", NEW_CUSTOMERS).outcome());
    }

    @Test
    void nothing_falls_below_zero_that_never_was() {
        var model = SamplePlan.whole().with(target(REVENUE, "revenue", "FINANCIAL", 5000, 6300));
        assertEquals(
                "Price would have to fall below zero: to -100.00 EUR.",
                refused(closing(model, REVENUE).attemptAlone(id(PRICE))));
    }

    @Test
    void on_a_cycle_of_sums_nothing_definite_follows() {
        var model = broken.with(part(300, REVENUE, NEW_CUSTOMERS));
        assertTrue(refused(closing(model, REVENUE).attempt(Way.PROPORTIONAL)).startsWith("Something that Revenue"));
    }

    @Test
    void what_holds_has_no_gap() {
        assertEquals(List.of(), closing(SamplePlan.whole(), REVENUE).gaps());
        assertEquals(Set.of(), closing(SamplePlan.whole(), REVENUE).rules());
    }
}
