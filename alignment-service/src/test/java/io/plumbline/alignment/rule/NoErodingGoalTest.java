package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.TargetPast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoErodingGoalTest {

    private static final String RULE = "no-eroding-goal";

    private static PlanModel sales(double goal, TargetPast past) {
        return model(plan(1), target(1, "sales", "FINANCIAL", 0, goal)).with(id(1), past);
    }

    private static GoalRevision revision(long version, String day, double from, double to, boolean inForce) {
        return new GoalRevision(
                version,
                Instant.parse(day + "T10:00:00Z"),
                inForce,
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                5,
                5,
                1,
                BigDecimal.valueOf(from / 5),
                BigDecimal.valueOf(to / 5),
                false);
    }

    private static final TargetPast ONCE = TargetPast.NONE.assessed().revised(revision(2, "2027-05-10", 100, 90, true));

    @Test
    void F12_three_lowerings_after_misses_warn_with_every_step_and_date() {
        var past = ONCE.missed(LocalDate.of(2027, 3, 31))
                .revised(revision(3, "2027-08-10", 90, 80, true))
                .missed(LocalDate.of(2027, 6, 30))
                .revised(revision(4, "2027-11-10", 80, 70, true))
                .missed(LocalDate.of(2027, 9, 30));

        var result = judge(sales(70, past), RULE, 1);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "The goal of Sales (KPI sales) was lowered 3 times while in force: from 100.00 to 90.00 EUR on"
                        + " 2027-05-10 (soon after it had missed the period that ended on 2027-03-31), from 90.00 to 80.00"
                        + " EUR on 2027-08-10 (soon after it had missed the period that ended on 2027-06-30) and from"
                        + " 80.00 to 70.00 EUR on 2027-11-10 (soon after it had missed the period that ended on"
                        + " 2027-09-30). A goal that follows the results down no longer leads them up.",
                result.sentence().toString());
        assertTrue(result.fix()
                .toString()
                .startsWith(
                        "Do one of these: (a) set the goal of Sales back to 100.00 EUR, due in 2031 (plan year 5)"));
    }

    @Test
    void one_lowering_passes_unless_it_follows_a_miss() {
        assertEquals(Outcome.PASS, judge(sales(90, ONCE), RULE, 1).outcome());
        assertEquals(
                Outcome.WARN,
                judge(sales(90, ONCE.missed(LocalDate.of(2027, 3, 31))), RULE, 1)
                        .outcome());
        assertEquals(
                Outcome.PASS,
                judge(sales(90, ONCE.missed(LocalDate.of(2026, 12, 31))), RULE, 1)
                        .outcome());
    }

    @Test
    void a_lowering_that_was_taken_back_does_not_count() {
        var restored = ONCE.missed(LocalDate.of(2027, 3, 31)).revised(revision(3, "2027-06-10", 90, 100, true));

        assertEquals(Outcome.PASS, judge(sales(100, restored), RULE, 1).outcome());
    }

    @Test
    void a_draft_may_be_lowered_at_will() {
        var drafted = TargetPast.NONE
                .revised(revision(2, "2026-05-10", 100, 90, false))
                .revised(revision(3, "2026-06-10", 90, 80, false));

        assertEquals(Outcome.PASS, judge(sales(80, drafted), RULE, 1).outcome());
    }

    @Test
    void whether_a_lowering_followed_a_miss_is_unknown_of_a_target_that_was_never_assessed() {
        var past = TargetPast.NONE.revised(revision(2, "2027-05-10", 100, 90, true));

        assertEquals(Outcome.UNKNOWN, judge(sales(90, past), RULE, 1).outcome());
    }

    @Test
    void a_cost_is_lowered_as_a_goal_when_it_may_be_higher() {
        var past = TargetPast.NONE
                .assessed()
                .revised(revision(2, "2027-05-10", 10, 15, true))
                .revised(revision(3, "2027-07-10", 15, 18, true));

        var cost = model(plan(1), target(1, "cost", "FINANCIAL", 20, 18)).with(id(1), past);

        assertEquals(Outcome.WARN, judge(cost, RULE, 1).outcome());
    }

    @Test
    void a_target_that_was_never_revised_has_nothing_to_answer_for() {
        assertTrue(isSilent(sales(100, TargetPast.NONE), RULE, 1));
    }
}
