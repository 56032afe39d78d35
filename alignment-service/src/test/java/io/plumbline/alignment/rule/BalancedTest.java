package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BalancedTest {

    @Test
    void a_plan_that_is_spread_over_all_perspectives_passes_at_its_apex() {
        var result = judge(SamplePlan.whole(), "balanced", SamplePlan.PROFIT);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "The plan's 14 targets are spread over all perspectives.",
                result.sentence().toString());
        assertTrue(isSilent(SamplePlan.whole(), "balanced", SamplePlan.REVENUE));
    }

    @Test
    void an_empty_perspective_warns() {
        var headless = SamplePlan.whole()
                .without(id(SamplePlan.SATISFACTION))
                .without(id(SamplePlan.SKILLS_GAP))
                .without(id(SamplePlan.TURNOVER));

        assertEquals(
                "There is no target in People.",
                judge(headless, "balanced", SamplePlan.PROFIT).sentence().toString());
    }

    @Test
    void too_few_targets_and_half_of_them_in_one_place_warn() {
        var thin = model(
                plan(1),
                target(1, "a", "FINANCIAL", 0, 1),
                target(2, "b", "FINANCIAL", 0, 1),
                target(3, "c", "FINANCIAL", 0, 1),
                target(4, "d", "CUSTOMER", 0, 1),
                target(5, "e", "INTERNAL", 0, 1));

        var result = judge(thin, "balanced", 1);
        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "There is no target in People. Financial has 3 of 5 targets, more than 50 %. 5 targets are too few to steer by: 8 to 30 are"
                        + " usual.",
                result.sentence().toString());
    }
}
