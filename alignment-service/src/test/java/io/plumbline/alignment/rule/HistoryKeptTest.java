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
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.TargetPast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryKeptTest {

    private static final String RULE = "history-kept";

    private final PlanModel plan = model(plan(1), target(1, "sales", "FINANCIAL", 0, 100));
    private final PlanModel judged = plan.with(new Review(
            new UUID(9, 1),
            3,
            "Review of 2027",
            LocalDate.of(2027, 12, 31),
            Instant.parse("2028-01-20T10:00:00Z"),
            Set.of()));

    private static TargetPast changed(String at, int firstYear, boolean rebaselined) {
        return TargetPast.NONE.revised(revision(at, firstYear, rebaselined));
    }

    private static GoalRevision revision(String at, int firstYear, boolean rebaselined) {
        return new GoalRevision(
                2,
                Instant.parse(at),
                true,
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(90),
                5,
                5,
                firstYear,
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(18),
                rebaselined);
    }

    @Test
    void a_change_of_a_year_that_a_closed_review_has_judged_fails_with_year_values_and_dates() {
        var result = judge(judged.with(id(1), changed("2028-02-01T10:00:00Z", 1, false)), RULE, 1);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Version 2 of Sales (KPI sales), of 2028-02-01, changes what is planned for 2027 (plan year 1) from"
                        + " 20.00 to 18.00 EUR. But Review of 2027 had judged that year and was closed on 2028-01-20. What"
                        + " was judged may be changed only by a rebaseline, by an approver with a reason.",
                result.sentence().toString());
        assertTrue(
                result.fix().toString().contains("as only a target in force can be rebaselined; then let an approver"),
                "a draft has to be activated first: " + result.fix());
    }

    @Test
    void a_change_before_the_review_was_closed_or_of_later_years_passes() {
        assertEquals(
                Outcome.PASS,
                judge(judged.with(id(1), changed("2028-01-19T10:00:00Z", 1, false)), RULE, 1)
                        .outcome());
        assertEquals(
                Outcome.PASS,
                judge(judged.with(id(1), changed("2028-02-01T10:00:00Z", 2, false)), RULE, 1)
                        .outcome());
    }

    @Test
    void a_rebaseline_settles_what_came_before_it() {
        var past = changed("2028-02-01T10:00:00Z", 1, false).revised(revision("2028-02-03T10:00:00Z", 1, true));

        assertEquals(Outcome.PASS, judge(judged.with(id(1), past), RULE, 1).outcome());
    }

    @Test
    void a_version_that_was_never_told_of_may_have_rewritten_it() {
        assertEquals(
                Outcome.UNKNOWN,
                judge(judged.with(id(1), TargetPast.NONE.lacking(2)), RULE, 1).outcome());
    }

    @Test
    void before_the_first_review_is_closed_there_is_no_history() {
        assertTrue(isSilent(plan.with(id(1), changed("2028-02-01T10:00:00Z", 1, false)), RULE, 1));
    }
}
