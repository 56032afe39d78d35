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
    void the_shortest_path_is_named_and_a_formula_is_a_step_of_it() {
        var result = judge(sample, "reaches-apex", SamplePlan.CAMPAIGNS);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals("Campaigns moves New customers, then Revenue, then Profit.", result.sentence());
        assertEquals(List.of(id(7), id(2), id(1)), result.targets());
        assertEquals(List.of(link(108), link(102)), result.links());
    }

    @Test
    void a_target_that_leads_nowhere_fails() {
        var result = judge(sample, "reaches-apex", SamplePlan.SKILLS_GAP);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals("Skills gap leads to no other target, so it does nothing for the apex.", result.sentence());
    }

    @Test
    void a_target_whose_path_ends_on_the_way_fails() {
        var cut = sample.withoutLink(link(SamplePlan.NEW_CUSTOMERS_IN_REVENUE));

        assertEquals(
                "Campaigns leads to New customers, and from there no path goes on to the apex.",
                judge(cut, "reaches-apex", SamplePlan.CAMPAIGNS).sentence());
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
