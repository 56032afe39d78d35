package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SupportedFromBelowTest {

    private static final String RULE = "supported-from-below";

    @Test
    void an_outcome_that_every_perspective_below_leads_to_passes() {
        assertEquals(
                "Profit is reached from every perspective below it.",
                judge(SamplePlan.whole(), RULE, SamplePlan.PROFIT).sentence().toString());
    }

    @Test
    void an_outcome_that_nobody_works_for_warns_and_names_the_perspectives() {
        var result = judge(SamplePlan.whole(), RULE, SamplePlan.REPEAT_PURCHASE);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Repeat purchase (KPI repeat_purchase), in Customer, is an outcome (its KPI is LAGGING), so every"
                        + " perspective below has to help bring it about. No target of People leads to it.",
                result.sentence().toString());
        assertEquals(
                "Do one of these: (a) let one target of People lead to Repeat purchase: by a link of its own, or over"
                        + " other targets [alignment-service: POST /plans/00000000-0000-0002-0000-000000000000/links, kind"
                        + " CAUSAL, sign, toTargetId 00000000-0000-0000-0000-000000000006]; (b) where a perspective has no"
                        + " target that could lead there, set one and link it [target-service: POST"
                        + " /plans/00000000-0000-0002-0000-000000000000/targets, perspective PEOPLE].",
                result.fix().toString());
    }

    @Test
    void a_leading_target_and_the_lowest_perspective_need_no_support() {
        var sample = SamplePlan.whole();
        var leading = change(sample.getTarget(Sketch.id(SamplePlan.CAMPAIGNS)))
                .leading()
                .target();

        assertTrue(isSilent(sample.with(leading), RULE, SamplePlan.CAMPAIGNS));
        assertTrue(isSilent(sample, RULE, SamplePlan.TURNOVER));
    }
}
