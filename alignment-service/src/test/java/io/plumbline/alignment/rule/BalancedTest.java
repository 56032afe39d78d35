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
                "The plan \"Double profit in five years\" (apex target Profit (KPI profit)) has no target in People,"
                        + " so nobody works on that.",
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
                "(1) The plan \"Double profit in five years\" (apex target A (KPI a)) has 3 of its 5 targets in"
                        + " Financial, more than 50 %, so the others get too little. (2) The plan \"Double profit in five"
                        + " years\" (apex target A (KPI a)) has no target in People, so nobody works on that. (3) The plan"
                        + " \"Double profit in five years\" (apex target A (KPI a)) has 5 targets, which is too few to"
                        + " steer by: 8 to 30 are wanted.",
                result.sentence().toString());
        var fix = result.fix().toString();
        assertTrue(fix.contains("(a) retire or merge 1 target of Financial"), fix);
        assertTrue(fix.contains("(b) set 1 target in the others, on top"), fix);
        assertTrue(fix.contains("(a) set at least 3 more"), fix);
    }
}
