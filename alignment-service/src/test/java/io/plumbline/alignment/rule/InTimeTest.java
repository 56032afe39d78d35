package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.named;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InTimeTest {

    private static PlanModel pair(Target effect, Target cause, int lagMonths) {
        return model(plan(1), effect, cause).with(cause(1, 2, 1, Sign.POSITIVE, lagMonths));
    }

    private static final Target CAUSE_DUE_YEAR_THREE = target(2, "training", "PEOPLE", 0, 10, 3);

    @Test
    void a_cause_that_acts_before_its_effect_passes() {
        var result = judge(pair(target(1, "sales", "FINANCIAL", 0, 100), CAUSE_DUE_YEAR_THREE, 6), "in-time", 1);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Training acts in time for Sales, due on 2031-12-31.",
                result.sentence().toString());
    }

    @Test
    void an_effect_that_starts_before_its_causes_have_acted_warns_with_both_dates() {
        var result = judge(pair(target(1, "sales", "FINANCIAL", 0, 100), CAUSE_DUE_YEAR_THREE, 24), "in-time", 1);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Sales (KPI sales) is planned to have gone 20 % of its way from 0.00 to 100.00 EUR by 2027-12-31. But"
                        + " the first thing that moves it (Training (KPI training), after 24 months) has no effect before"
                        + " 2028-12-31, so that is 12 months too early.",
                result.sentence().toString());
    }

    @Test
    void an_effect_that_is_ahead_of_its_causes_warns_with_the_year() {
        var steep = withMilestones(target(1, "sales", "FINANCIAL", 0, 100), "0", "10", "70", "80", "90", "100");

        var result = judge(pair(steep, target(2, "training", "PEOPLE", 0, 10), 0), "in-time", 1);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "On 2028-12-31 Sales (KPI sales) is planned at 70.00 EUR, 70 % of its way from 0.00 to 100.00 EUR. But"
                        + " Training (KPI training), which moves it at once, is planned at only 40 % of its own way by"
                        + " then. With a tolerance of 20 % of its way, at most 60 % of it, 60.00 EUR, could be planned.",
                result.sentence().toString());
    }

    @Test
    void the_best_of_several_causes_counts() {
        var two = pair(
                        withMilestones(target(1, "sales", "FINANCIAL", 0, 100), "0", "10", "70", "80", "90", "100"),
                        target(2, "training", "PEOPLE", 0, 10),
                        0)
                .with(target(3, "tools", "INTERNAL", 0, 4, 2))
                .with(cause(2, 3, 1, Sign.POSITIVE, 0));

        assertEquals(Outcome.PASS, judge(two, "in-time", 1).outcome());
    }

    @Test
    void a_lag_within_a_year_is_taken_evenly() {
        assertEquals(
                "0.3",
                Pacing.progress(target(2, "training", "PEOPLE", 0, 10), 18).toPlainString());
    }

    @Test
    void with_a_lag_longer_than_the_effects_time_no_year_is_early_enough() {
        assertEquals(
                "Do one of these: (a) make Sales due in 2031 (plan year 5) instead of 2028 (plan year 2)"
                        + " [target-service: PUT /targets/00000000-0000-0000-0000-000000000001, dueYear 5]; (b) if"
                        + " Training does not move Sales, remove the link [alignment-service: DELETE"
                        + " /links/00000000-0000-0001-0000-000000000001].",
                judge(pair(target(1, "sales", "FINANCIAL", 0, 100, 2), CAUSE_DUE_YEAR_THREE, 24), "in-time", 1)
                        .fix()
                        .toString());
    }

    @Test
    void missing_milestones_are_unknown() {
        var unplanned = withMilestones(target(1, "sales", "FINANCIAL", 0, 100), "0");

        assertEquals(
                Outcome.UNKNOWN,
                judge(pair(unplanned, CAUSE_DUE_YEAR_THREE, 6), "in-time", 1).outcome());
    }

    @Test
    void a_target_without_causes_is_not_judged() {
        assertTrue(isSilent(SamplePlan.whole(), "in-time", SamplePlan.PROFIT));
    }

    @Test
    void an_effect_is_looked_at_again_only_if_a_change_of_its_cause_may_matter() {
        var plan = pair(target(1, "sales", "FINANCIAL", 0, 100), CAUSE_DUE_YEAR_THREE, 6);

        assertEquals(Set.of(), affected(plan, target(2, "training", "PEOPLE", 0, 20, 3)));
        assertEquals(Set.of(id(1), id(2)), affected(plan, target(2, "training", "PEOPLE", 0, 10, 5)));
        assertEquals(
                Set.of(id(1)), affected(plan, withMilestones(CAUSE_DUE_YEAR_THREE, "0", "0", "0", "10", "10", "10")));
        assertEquals(Set.of(id(1), id(2)), affected(plan, named(CAUSE_DUE_YEAR_THREE, "Schooling")));
    }

    private static Set<UUID> affected(PlanModel plan, Target revised) {
        return new InTime().affectedBy(PlanChange.of(plan, new PlanEdit.TargetSet(revised)));
    }
}
