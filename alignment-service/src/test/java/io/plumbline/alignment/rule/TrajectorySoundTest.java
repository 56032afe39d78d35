package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.LargestStep;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TrajectorySoundTest {

    private static Result of(String... milestones) {
        var sales = target(1, "sales", "FINANCIAL", 0, 100, 4);
        return judge(model(plan(1), withMilestones(sales, milestones)), "trajectory-sound", 1);
    }

    @Test
    void steps_towards_the_goal_pass_and_so_does_a_year_without_one() {
        assertEquals(Outcome.PASS, of("0", "20", "20", "70", "100", "100").outcome());
    }

    @Test
    void a_step_away_from_the_goal_warns_with_its_year() {
        var result = of("0", "20", "10", "70", "100", "100");

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Sales (KPI sales) is to go up from 0.00 to 100.00 EUR by 2030 (plan year 4), but its planned values"
                        + " turn back on the way in 2028: first from 20.00 in 2027 to 10.00 EUR in 2028.",
                result.sentence().toString());
        assertTrue(
                result.fix()
                        .toString()
                        .startsWith(
                                "Do one of these: (a) if that is not meant, pin it in 2028 (plan year 2) between 20.00"
                                        + " and 70.00 EUR ["),
                result.fix()::toString);
    }

    @Test
    void another_start_another_end_or_a_goal_that_is_not_held_fails() {
        assertEquals(
                "Sales (KPI sales) is planned to start at 5.00 EUR at the end of 2026, but its baseline is 0.00 EUR.",
                of("5", "20", "30", "70", "100", "100").sentence().toString());
        assertEquals(
                "Sales (KPI sales) is planned at 99.00 EUR at the end of 2030 (plan year 4), but its goal from 2030 on"
                        + " is 100.00 EUR.",
                of("0", "20", "30", "70", "99", "100").sentence().toString());
        assertEquals(Outcome.FAIL, of("0", "20", "30", "70", "100", "90").outcome());
    }

    @Test
    void missing_years_are_unknown() {
        assertEquals(Outcome.UNKNOWN, of("0", "20").outcome());
    }

    @Test
    void a_target_that_is_held_stays_where_it_is() {
        var held = target(1, "quality", "INTERNAL", 5, 5);

        assertEquals(
                Outcome.PASS, judge(model(plan(1), held), "trajectory-sound", 1).outcome());
        var moved = withMilestones(held, "5", "6", "5", "5", "5", "5");
        assertEquals(
                Outcome.WARN,
                judge(model(plan(1), moved), "trajectory-sound", 1).outcome());
    }

    @Test
    void a_step_that_is_too_large_for_its_kpi_warns_with_the_year_and_both_amounts() {
        var sales = target(1, "sales", "FINANCIAL", 100, 200);
        var result =
                judge(model(plan(1), withLargestStep(sales, LargestStep.Kind.ABSOLUTE, 15)), "trajectory-sound", 1);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Sales (KPI sales) changes faster than its KPI is believed to change, in 2027 to 2031: first from"
                        + " 100.00 in 2026 to 120.00 EUR in 2027, which is 20.00 EUR in a year where 15.00 EUR is the"
                        + " most.",
                result.sentence().toString());
        assertEquals(
                Outcome.PASS,
                judge(model(plan(1), withLargestStep(sales, LargestStep.Kind.ABSOLUTE, 20)), "trajectory-sound", 1)
                        .outcome());
        assertEquals(
                Outcome.PASS,
                judge(model(plan(1), withLargestStep(sales, LargestStep.Kind.PERCENT, 20)), "trajectory-sound", 1)
                        .outcome());
    }

    private static Target withLargestStep(Target target, LargestStep.Kind kind, int size) {
        var kpi = target.kpi();
        return new Target(
                target.id(),
                target.version(),
                target.state(),
                new Kpi(
                        kpi.id(),
                        kpi.code(),
                        kpi.direction(),
                        kpi.accumulation(),
                        kpi.unit(),
                        kpi.scale(),
                        kpi.frequency(),
                        kpi.indicator(),
                        new LargestStep(kind, BigDecimal.valueOf(size))),
                target.perspective(),
                target.name(),
                target.owner(),
                target.baseline(),
                target.goal(),
                target.dueYear(),
                target.milestones(),
                target.formula());
    }
}
