package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.link;
import static io.plumbline.alignment.rule.Sketch.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachesApexTest {

    private final PlanModel sample = SamplePlan.whole();

    @Test
    void the_next_step_is_named_and_a_formula_is_a_step() {
        var result = judge(sample, "reaches-apex", SamplePlan.CAMPAIGNS);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Campaigns moves New customers, which leads on to an apex target.",
                result.sentence().toString());
        assertEquals(List.of(id(7)), result.targets());
    }

    @Test
    void a_target_that_leads_nowhere_fails() {
        var result = judge(sample, "reaches-apex", SamplePlan.SKILLS_GAP);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "No link leads from Skills gap (KPI skills_gap) to another target, so it does nothing for the apex"
                        + " target Profit (KPI profit), which matters most in this plan.",
                result.sentence().toString());
    }

    @Test
    void a_target_whose_path_ends_on_the_way_fails() {
        var cut = sample.withoutLink(link(SamplePlan.NEW_CUSTOMERS_IN_REVENUE));

        assertEquals(
                "Campaigns (KPI campaigns) leads to New customers (KPI new_customers), but from there no link leads on"
                        + " to the apex target Profit (KPI profit), so it does nothing for what matters most in this"
                        + " plan.",
                judge(cut, "reaches-apex", SamplePlan.CAMPAIGNS).sentence().toString());
    }

    @Test
    void a_guardrail_and_a_feedback_are_no_path() {
        var guarded = sample.with(Sketch.link(120, LinkKind.GUARDRAIL, SamplePlan.SKILLS_GAP, SamplePlan.PROFIT, 0))
                .with(Sketch.link(121, LinkKind.FEEDBACK, SamplePlan.SKILLS_GAP, SamplePlan.PROFIT, 6));

        assertEquals(
                Outcome.FAIL,
                judge(guarded, "reaches-apex", SamplePlan.SKILLS_GAP).outcome());
    }

    @Test
    void without_an_apex_nothing_is_known() {
        assertEquals(
                Outcome.UNKNOWN,
                judge(sample.in(plan()), "reaches-apex", SamplePlan.CAMPAIGNS).outcome());
    }
}
