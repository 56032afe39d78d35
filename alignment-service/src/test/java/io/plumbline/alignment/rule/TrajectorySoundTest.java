package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
                "Sales turns back in 2028, first from 20.00 to 10.00 EUR.",
                result.sentence().toString());
    }

    @Test
    void another_start_another_end_or_a_goal_that_is_not_held_fails() {
        assertEquals(
                "Sales starts at 5.00, its baseline is 0.00 EUR.",
                of("5", "20", "30", "70", "100", "100").sentence().toString());
        assertEquals(
                "Sales is planned at 99.00 in 2030, its goal for then is 100.00 EUR.",
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
}
