package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.SamplePlan.SKILLS_GAP;
import static io.plumbline.alignment.rule.SamplePlan.TURNOVER;
import static io.plumbline.alignment.rule.Sketch.check;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.names;
import static io.plumbline.alignment.rule.Sketch.none;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class F6NebulousTargetTest {

    @Test
    void a_target_without_impact_answers_is_nebulous() {
        var result = judge(SamplePlan.whole(), "impact-answered", SKILLS_GAP);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "(1) Skills gap (KPI skills_gap) is nebulous: it does not say which other target of its own"
                        + " perspective, People, it moves, nor why none. (2) Skills gap (KPI skills_gap) is nebulous: it"
                        + " does not say which target of another perspective than People it moves. A nebulous target"
                        + " cannot be activated.",
                result.sentence().toString());
        assertTrue(isNebulous(SamplePlan.whole(), SKILLS_GAP));
    }

    @Test
    void one_answer_is_not_enough() {
        var half = SamplePlan.whole().with(none(SKILLS_GAP, "it is the root of the plan"));

        assertTrue(isNebulous(half, SKILLS_GAP));
        assertEquals(
                "Skills gap (KPI skills_gap) is nebulous: it does not say which target of another perspective than"
                        + " People it moves. A nebulous target cannot be activated.",
                judge(half, "impact-answered", SKILLS_GAP).sentence().toString());
    }

    @Test
    void both_answers_make_it_clear() {
        var answered = SamplePlan.whole()
                .with(names(SKILLS_GAP, ImpactScope.OWN_PERSPECTIVE, TURNOVER))
                .with(names(SKILLS_GAP, ImpactScope.OTHER_PERSPECTIVES, SamplePlan.INNOVATION));

        assertFalse(isNebulous(answered, SKILLS_GAP));
        assertEquals(
                "Skills gap says that it will impact Turnover and, elsewhere, Innovation.",
                judge(answered, "impact-answered", SKILLS_GAP).sentence().toString());
    }

    @Test
    void an_apex_owes_only_the_first_answer_and_may_give_a_reason_why_none() {
        assertTrue(isNebulous(SamplePlan.whole(), PROFIT));
        assertFalse(isNebulous(SamplePlan.whole().with(none(PROFIT, "it is what the plan is for")), PROFIT));
    }

    @Test
    void an_answer_that_names_a_target_that_is_gone_does_not_count() {
        var answered = SamplePlan.whole()
                .with(names(SKILLS_GAP, ImpactScope.OWN_PERSPECTIVE, TURNOVER))
                .with(names(SKILLS_GAP, ImpactScope.OTHER_PERSPECTIVES, SamplePlan.INNOVATION));

        assertTrue(isNebulous(answered.without(id(TURNOVER)), SKILLS_GAP));
    }

    private static boolean isNebulous(PlanModel model, int target) {
        return check(model).findVerdict(id(target)).orElseThrow().isNebulous();
    }
}
