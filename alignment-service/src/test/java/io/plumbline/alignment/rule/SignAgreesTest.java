package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Sign;
import org.junit.jupiter.api.Test;

class SignAgreesTest {

    @Test
    void a_falling_cause_with_a_negative_link_moves_its_effect_up() {
        var result = judge(SamplePlan.whole(), "sign-agrees", SamplePlan.SATISFACTION);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Turnover moves Satisfaction the way that its target goes.",
                result.sentence().toString());
    }

    @Test
    void a_link_of_the_wrong_sign_fails() {
        var turned =
                SamplePlan.whole().with(cause(110, SamplePlan.TURNOVER, SamplePlan.SATISFACTION, Sign.POSITIVE, 0));

        var result = judge(turned, "sign-agrees", SamplePlan.SATISFACTION);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Turnover goes down and by a positive link moves Satisfaction down, but its target goes up.",
                result.sentence().toString());
        assertEquals(
                "Make the link from Turnover to Satisfaction NEGATIVE, or turn the goal of one of the two.",
                result.fix().toString());
    }

    @Test
    void a_cause_that_is_held_warns() {
        var held = SamplePlan.whole().with(target(SamplePlan.TURNOVER, "turnover", "PEOPLE", 20, 20));

        var result = judge(held, "sign-agrees", SamplePlan.SATISFACTION);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Turnover is to be held, so it cannot be what moves Satisfaction up.",
                result.sentence().toString());
    }

    @Test
    void paths_of_mixed_sign_warn() {
        var torn = SamplePlan.whole().with(cause(120, SamplePlan.CAMPAIGNS, SamplePlan.EXPENSES, Sign.POSITIVE, 0));

        var result = judge(torn, "sign-agrees", SamplePlan.CAMPAIGNS);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Campaigns raises Profit by one path and lowers it by another.",
                result.sentence().toString());
    }

    @Test
    void a_target_without_causes_and_of_one_mind_is_not_judged() {
        assertTrue(isSilent(SamplePlan.whole(), "sign-agrees", SamplePlan.CAMPAIGNS));
    }
}
