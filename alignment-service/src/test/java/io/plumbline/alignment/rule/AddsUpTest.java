package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class AddsUpTest {

    @Test
    void every_year_counts_not_only_the_last() {
        var bent = model(
                        plan(1),
                        target(1, "whole", "FINANCIAL", 0, 500),
                        withMilestones(target(2, "part", "CUSTOMER", 0, 500), "0", "100", "250", "300", "400", "500"))
                .with(part(1, 2, 1));

        var result = judge(bent, "adds-up", 1);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Whole (KPI whole) is not the sum of its parts in 2028. By the end of 2028 (plan year 2) it is to"
                        + " change by 200.00 EUR since the start, from 0.00 to 200.00 EUR; its parts change by 250.00 EUR"
                        + " (Part (KPI part)). So 50.00 EUR are too much by then (residual, the whole less its parts, in"
                        + " EUR: -50.00 in 2028).",
                result.sentence().toString());
    }

    @Test
    void levels_are_compared_in_year_zero_too() {
        var levels = model(
                        plan(1),
                        target(1, "all", "FINANCIAL", 100, 200),
                        target(2, "left", "CUSTOMER", 60, 120),
                        target(3, "right", "CUSTOMER", 40, 80))
                .with(part(1, 2, 1, Form.LEVEL, 1))
                .with(part(2, 3, 1, Form.LEVEL, 1));

        assertEquals(Outcome.PASS, judge(levels, "adds-up", 1).outcome());
        assertEquals(
                Outcome.FAIL,
                judge(levels.with(target(3, "right", "CUSTOMER", 39, 80)), "adds-up", 1)
                        .outcome());
    }

    @Test
    void a_factor_counts_part_of_a_part_or_takes_it_away() {
        var net = model(
                        plan(1),
                        target(1, "net", "FINANCIAL", 0, 70),
                        target(2, "gross", "CUSTOMER", 0, 100),
                        target(3, "discount", "CUSTOMER", 0, 60))
                .with(part(1, 2, 1))
                .with(part(2, 3, 1, Form.DELTA, -0.5));

        var result = judge(net, "adds-up", 1);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Net is the sum of its parts in every year; in 2031: 100.00 - 30.00 = 70.00.",
                result.sentence().toString());
    }

    @Test
    void rounding_of_each_member_is_allowed_and_no_more() {
        assertEquals(Outcome.PASS, judge(off("0.010"), "adds-up", 1).outcome());
        assertEquals(Outcome.FAIL, judge(off("0.011"), "adds-up", 1).outcome());
    }

    /** One part, a scale of 2: (1 + 1) times half a cent is a cent. */
    private static PlanModel off(String difference) {
        return model(
                        plan(1),
                        withMilestones(target(1, "whole", "FINANCIAL", 0, 0), "0", "0", "0", "0", "0", difference),
                        target(2, "part", "CUSTOMER", 0, 0))
                .with(part(1, 2, 1));
    }

    @Test
    void parts_that_fall_short_ask_to_be_raised() {
        var shortfall = SamplePlan.whole().with(SamplePlan.newCustomers(1000));

        assertEquals(
                "Do one of these: (a) raise the parts by 100.00 EUR in all at the end of 2031 (plan year 5), and"
                        + " each other year by its residual (years that are not pinned follow the goal): one alone"
                        + " (Existing customers from 400.00 to 500.00 EUR [target-service: PUT /targets/00000000-0000-0000-0000-000000000004, field goal] or New"
                        + " customers from 1,000.00 to 1,100.00 EUR [target-service: PUT"
                        + " /targets/00000000-0000-0000-0000-000000000007, field goal]), or several by less each; (b) if a"
                        + " part is missing, link it; it has to change by 100.00 EUR by the end of 2031"
                        + " [alignment-service: POST /plans/00000000-0000-0002-0000-000000000000/links, kind ADDITIVE,"
                        + " toTargetId 00000000-0000-0000-0000-000000000002]; (c) set Revenue to 6,400.00 EUR (5,000.00 at"
                        + " the start + 1,400.00 of the parts) at the end of 2031 (plan year 5) [target-service: PUT"
                        + " /targets/00000000-0000-0000-0000-000000000002, field goal].",
                judge(shortfall, "adds-up", SamplePlan.REVENUE).fix().toString());
    }

    @Test
    void missing_milestones_and_mixed_forms_are_unknown() {
        var missing = SamplePlan.whole().with(withMilestones(target(5, "price", "CUSTOMER", 0, 100), "0", "20"));
        var mixed = SamplePlan.whole().with(part(103, 5, 4, Form.LEVEL, 1));

        assertEquals(
                "Existing customers (KPI existing_customers) cannot be added up: values for every year up to 2031"
                        + " (plan year 5) are not planned for Price (KPI price).",
                judge(missing, "adds-up", 4).sentence().toString());
        assertEquals(Outcome.UNKNOWN, judge(missing, "adds-up", 4).outcome());
        assertEquals(Outcome.UNKNOWN, judge(mixed, "adds-up", 4).outcome());
    }

    @Test
    void a_target_without_parts_is_not_a_sum() {
        assertTrue(isSilent(SamplePlan.whole(), "adds-up", SamplePlan.PRICE));
    }
}
