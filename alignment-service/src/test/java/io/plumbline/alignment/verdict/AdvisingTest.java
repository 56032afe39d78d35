package io.plumbline.alignment.verdict;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.rule.Rules;
import io.plumbline.alignment.rule.SamplePlan;
import io.plumbline.alignment.rule.Sketch;
import org.junit.jupiter.api.Test;

class AdvisingTest {

    private static final int SAMPLE = SamplePlan.whole().size();

    private final Advising advising = new Advising(null, Rules.list());

    private static PlanModel planOf(int targets) {
        var plan = SamplePlan.whole();
        for (int number = SAMPLE + 1; number <= targets; number++) {
            plan = plan.with(Sketch.target(number, "other_" + number, "CUSTOMER", 0, 1));
        }
        return plan;
    }

    private static Result lost(PlanModel plan) {
        return Sketch.judge(plan, "reaches-apex", SamplePlan.SKILLS_GAP);
    }

    @Test
    void an_event_offers_the_targets_that_a_reader_is_offered() {
        var plan = planOf(500);

        var told = advising.inEvents(plan).apply(lost(plan));

        assertTrue(told.fix().toString().startsWith(lost(plan).fix().toString()));
        assertTrue(
                told.fix().toString().contains("For instance, if it is so: Skills gap moves "), told.fix()::toString);
    }

    @Test
    void in_a_plan_that_is_larger_than_people_steer_by_it_tells_the_fix_alone() {
        var plan = planOf(501);
        var lost = lost(plan);

        assertSame(lost, advising.inEvents(plan).apply(lost));
    }
}
