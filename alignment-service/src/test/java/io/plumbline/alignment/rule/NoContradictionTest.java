package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import org.junit.jupiter.api.Test;

class NoContradictionTest {

    private static Target active(int number, double goal) {
        return change(target(number, "sales", "FINANCIAL", 0, goal))
                .in(TargetState.ACTIVE)
                .target();
    }

    @Test
    void two_active_targets_for_one_kpi_that_agree_pass() {
        assertEquals(
                Outcome.PASS,
                judge(model(plan(1), active(1, 100), active(2, 100)), "no-contradiction", 1)
                        .outcome());
    }

    @Test
    void two_that_disagree_fail_with_the_years() {
        var result = judge(model(plan(1), active(1, 100), active(2, 120)), "no-contradiction", 1);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Sales (KPI sales, owner Ada, 100.00 EUR by 2031, version 2) and Sales (KPI sales, owner Ada, 120.00"
                        + " EUR by 2031, version 2) are both in force for the KPI sales in Financial, and want different"
                        + " values in 2027 to 2031: at the end of 2031 (plan year 5) 100.00 EUR and 120.00 EUR. So each"
                        + " owner can follow the one that is easier.",
                result.sentence().toString());
    }

    @Test
    void missing_milestones_are_unknown() {
        var unplanned = withMilestones(active(2, 100), "0");

        assertEquals(
                Outcome.UNKNOWN,
                judge(model(plan(1), active(1, 100), unplanned), "no-contradiction", 1)
                        .outcome());
    }

    @Test
    void a_draft_contradicts_nobody() {
        var draft = target(2, "sales", "FINANCIAL", 0, 120);

        assertTrue(isSilent(model(plan(1), active(1, 100), draft), "no-contradiction", 1));
        assertTrue(isSilent(model(plan(1), active(1, 100), draft), "no-contradiction", 2));
    }
}
