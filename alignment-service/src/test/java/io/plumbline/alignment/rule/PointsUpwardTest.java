package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import org.junit.jupiter.api.Test;

class PointsUpwardTest {

    private static final String RULE = "points-upward";

    @Test
    void a_cause_below_or_beside_its_effect_passes() {
        assertEquals(
                Outcome.PASS,
                judge(SamplePlan.whole(), RULE, SamplePlan.CAMPAIGNS).outcome());
        assertEquals(
                Outcome.PASS, judge(SamplePlan.whole(), RULE, SamplePlan.PRICE).outcome());
    }

    @Test
    void a_cause_above_its_effect_warns_unless_it_is_declared_as_feedback() {
        var downward = SamplePlan.whole().with(cause(120, SamplePlan.REVENUE, SamplePlan.CAMPAIGNS, Sign.POSITIVE, 12));
        var feedback = SamplePlan.whole()
                .with(Sketch.link(120, LinkKind.FEEDBACK, SamplePlan.REVENUE, SamplePlan.CAMPAIGNS, 12));

        var result = judge(downward, RULE, SamplePlan.REVENUE);
        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "A link says that Revenue (KPI revenue), in Financial, moves Campaigns (KPI campaigns), in Internal."
                        + " Internal stands below Financial in this plan, and a cause has to stand beside or below what it"
                        + " moves.",
                result.sentence().toString());
        assertTrue(isSilent(feedback, RULE, SamplePlan.REVENUE));
    }
}
