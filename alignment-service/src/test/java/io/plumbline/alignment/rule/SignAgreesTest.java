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
                "Turnover (KPI turnover) is to go down, and its POSITIVE link says that Satisfaction (KPI"
                        + " satisfaction) then goes down; but Satisfaction is to go up. The better the one is reached, the"
                        + " worse the other will be.",
                result.sentence().toString());
        assertEquals(
                "Do one of these: (a) if more of Turnover means less of Satisfaction, make the link NEGATIVE"
                        + " [alignment-service: PATCH /links/00000000-0000-0001-0000-00000000006e, sign NEGATIVE]; (b) if"
                        + " the link is right, give one of the two a goal on the other side of its baseline: Turnover"
                        + " [target-service: PUT /targets/00000000-0000-0000-0000-00000000000e, field goal] or"
                        + " Satisfaction [target-service: PUT /targets/00000000-0000-0000-0000-00000000000c, field goal];"
                        + " (c) if Turnover does not move Satisfaction at all, remove the link [alignment-service: DELETE"
                        + " /links/00000000-0000-0001-0000-00000000006e].",
                result.fix().toString());
    }

    @Test
    void a_cause_that_is_held_warns() {
        var held = SamplePlan.whole().with(target(SamplePlan.TURNOVER, "turnover", "PEOPLE", 20, 20));

        var result = judge(held, "sign-agrees", SamplePlan.SATISFACTION);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Turnover (KPI turnover) is to be held at 20.00 EUR, so it cannot be what moves Satisfaction (KPI"
                        + " satisfaction) up, as their link says.",
                result.sentence().toString());
    }

    @Test
    void paths_of_mixed_sign_warn() {
        var torn = SamplePlan.whole().with(cause(120, SamplePlan.CAMPAIGNS, SamplePlan.EXPENSES, Sign.POSITIVE, 0));

        var result = judge(torn, "sign-agrees", SamplePlan.CAMPAIGNS);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Campaigns (KPI campaigns) raises Profit (KPI profit) by one path of links and lowers it by another,"
                        + " so nobody knows which of the two wins.",
                result.sentence().toString());
    }

    @Test
    void a_target_without_causes_and_of_one_mind_is_not_judged() {
        assertTrue(isSilent(SamplePlan.whole(), "sign-agrees", SamplePlan.CAMPAIGNS));
    }
}
