package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import org.junit.jupiter.api.Test;

class NoUndeclaredCycleTest {

    private static final String RULE = "no-undeclared-cycle";

    @Test
    void a_loop_of_causes_parts_and_formulas_fails_at_each_of_its_targets() {
        var looped = SamplePlan.whole().with(cause(120, SamplePlan.PROFIT, SamplePlan.CAMPAIGNS, Sign.POSITIVE, 0));

        var result = judge(looped, RULE, SamplePlan.PROFIT);
        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Profit (KPI profit) moves itself without delay: Profit (KPI profit) → Campaigns (KPI campaigns) → New"
                        + " customers (KPI new_customers) → Revenue (KPI revenue) → Profit (KPI profit). Somewhere on the"
                        + " way the effect has to come later, or the plan explains nothing.",
                result.sentence().toString());
        assertEquals(Outcome.FAIL, judge(looped, RULE, SamplePlan.REVENUE).outcome());
        assertEquals(
                Outcome.PASS, judge(looped, RULE, SamplePlan.EXISTING_CUSTOMERS).outcome());
    }

    @Test
    void a_declared_feedback_with_a_lag_breaks_the_loop_and_one_without_does_not() {
        var declared = SamplePlan.whole()
                .with(Sketch.link(120, LinkKind.FEEDBACK, SamplePlan.REVENUE, SamplePlan.CAMPAIGNS, 12));
        var immediate = SamplePlan.whole()
                .with(Sketch.link(120, LinkKind.FEEDBACK, SamplePlan.REVENUE, SamplePlan.CAMPAIGNS, 0));

        assertEquals(Outcome.PASS, judge(declared, RULE, SamplePlan.REVENUE).outcome());
        assertEquals(Outcome.FAIL, judge(immediate, RULE, SamplePlan.REVENUE).outcome());
    }

    @Test
    void a_target_at_either_end_lies_on_no_loop() {
        assertTrue(isSilent(SamplePlan.whole(), RULE, SamplePlan.PROFIT));
        assertTrue(isSilent(SamplePlan.whole(), RULE, SamplePlan.TURNOVER));
    }
}
