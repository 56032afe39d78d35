package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.LinkKind;
import org.junit.jupiter.api.Test;

class GuardedTest {

    @Test
    void a_growth_target_without_a_guardrail_is_remarked_upon_and_no_worse() {
        var result = judge(SamplePlan.whole(), "guarded", SamplePlan.NEW_CUSTOMERS);

        assertEquals(Outcome.INFO, result.outcome());
        assertEquals(Outcome.PASS, result.outcome().asVerdict());
        assertEquals(
                "New customers (KPI new_customers) is to grow, and no guardrail watches that it does not grow at the"
                        + " expense of quality or cost.",
                result.sentence().toString());
    }

    @Test
    void one_with_a_guardrail_passes() {
        var guarded = SamplePlan.whole()
                .with(Sketch.link(120, LinkKind.GUARDRAIL, SamplePlan.SATISFACTION, SamplePlan.NEW_CUSTOMERS, 0));

        assertEquals(
                "Satisfaction guards New customers.",
                judge(guarded, "guarded", SamplePlan.NEW_CUSTOMERS).sentence().toString());
    }

    @Test
    void what_is_to_fall_needs_no_guard() {
        assertTrue(isSilent(SamplePlan.whole(), "guarded", SamplePlan.TURNOVER));
    }
}
