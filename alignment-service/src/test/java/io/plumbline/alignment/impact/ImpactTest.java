package io.plumbline.alignment.impact;

import static io.plumbline.alignment.rule.SamplePlan.EXISTING_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.INNOVATION;
import static io.plumbline.alignment.rule.SamplePlan.NEW_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.PRICE;
import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.SamplePlan.REPEAT_PURCHASE;
import static io.plumbline.alignment.rule.SamplePlan.REVENUE;
import static io.plumbline.alignment.rule.SamplePlan.SATISFACTION;
import static io.plumbline.alignment.rule.SamplePlan.SKILLS_GAP;
import static io.plumbline.alignment.rule.SamplePlan.SUBSCRIPTION;
import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.names;
import static io.plumbline.alignment.rule.Sketch.none;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.rule.SamplePlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private final PlanModel plan = SamplePlan.whole()
            .with(cause(201, SKILLS_GAP, SUBSCRIPTION, Sign.NEGATIVE, 6))
            .with(cause(106, SUBSCRIPTION, REPEAT_PURCHASE, Sign.POSITIVE, 12));

    private static List<String> sentences(PlanModel plan, int target) {
        return Impact.of(plan, id(target)).sentences().stream()
                .map(ImpactSentence::sentence)
                .toList();
    }

    @Test
    void both_questions_are_answered_in_sentences_perspective_by_perspective() {
        assertEquals(
                List.of(
                        "In People, no link leads from Skills gap to another target.",
                        "In Financial, the fall of Skills gap raises Revenue after 18 months"
                                + " (by way of Subscription, Repeat purchase and Existing customers) and raises Profit after 18 months"
                                + " (by way of Subscription, Repeat purchase, Existing customers and Revenue).",
                        "In Customer, the fall of Skills gap raises Repeat purchase after 18 months (by way of Subscription)"
                                + " and raises Existing customers after 18 months (by way of Subscription and Repeat purchase).",
                        "In Internal, the fall of Skills gap raises Subscription after 6 months.",
                        "Nothing is linked that drives Skills gap."),
                sentences(plan, SKILLS_GAP));
    }

    @Test
    void what_was_said_stands_beside_what_the_links_say() {
        var answered = plan.with(none(SKILLS_GAP, "Skills stand alone."))
                .with(names(SKILLS_GAP, ImpactScope.OTHER_PERSPECTIVES, SUBSCRIPTION, INNOVATION));
        var sentences = sentences(answered, SKILLS_GAP);
        assertEquals(
                "In People, no link leads from Skills gap to another target. The answer given is none: Skills stand alone.",
                sentences.get(0));
        assertEquals(
                "In Internal, the fall of Skills gap raises Subscription after 6 months. It is said to impact Innovation,"
                        + " to which no link leads yet.",
                sentences.get(3));
    }

    @Test
    void drivers_are_told_up_to_the_first_with_the_day_by_which_they_have_to_move() {
        var impact = Impact.of(plan, id(REPEAT_PURCHASE));
        assertEquals(
                List.of(
                        "Subscription has to move by 2030-12-31 to reach Repeat purchase in time.",
                        "Skills gap has to move by 2030-06-30 to reach Repeat purchase in time."),
                impact.drivers().stream().map(Driver::sentence).toList());
        assertEquals(
                List.of(id(SKILLS_GAP), id(SUBSCRIPTION)),
                impact.drivers().get(1).path());
        assertEquals(
                "Repeat purchase is driven by Subscription, and further up by 1 more. The slowest of them is Skills gap:"
                        + " it has to move by 2030-06-30.",
                sentences(plan, REPEAT_PURCHASE).get(4));
    }

    @Test
    void the_slowest_way_decides_when_it_is_too_late() {
        var twoWays = plan.with(cause(301, SATISFACTION, NEW_CUSTOMERS, Sign.POSITIVE, 24));
        var revenue = Impact.of(twoWays, id(SATISFACTION)).otherPerspectives().stream()
                .filter(reached -> reached.targetId().equals(id(REVENUE)))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(id(NEW_CUSTOMERS), id(REVENUE)), revenue.path());
        assertEquals(24, revenue.longestLagMonths());
        assertEquals("2029-12-31", revenue.latestChange().toString());
        assertEquals("2031-12-31", revenue.due().toString());
        assertEquals(
                "2029-12-31",
                Impact.of(twoWays, id(SATISFACTION)).lastMoments().get(0).date().toString());
    }

    @Test
    void the_shortest_way_may_be_the_fast_one_and_the_slowest_another() {
        var twoWays = plan.with(cause(105, INNOVATION, PRICE, Sign.POSITIVE, 12))
                .with(cause(302, INNOVATION, EXISTING_CUSTOMERS, Sign.POSITIVE, 1));
        var existing = Impact.of(twoWays, id(INNOVATION)).otherPerspectives().stream()
                .filter(reached -> reached.targetId().equals(id(EXISTING_CUSTOMERS)))
                .findFirst()
                .orElseThrow();
        assertEquals(1, existing.lagMonths());
        assertEquals(List.of(id(PRICE), id(EXISTING_CUSTOMERS)), existing.slowestPath());
        assertEquals(12, existing.longestLagMonths());
        assertEquals(Acts.POSITIVE, existing.acts());
    }

    @Test
    void an_apex_reaches_no_other_perspective() {
        assertEquals(
                "In Customer, no link leads from Profit to any target.",
                sentences(plan, PROFIT).get(1));
    }
}
