package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlyVerdictTest {

    private static final String RULE = "early-verdict";

    private final PlanModel plan =
            model(plan(1), target(1, "sales", "FINANCIAL", 0, 100), target(2, "loyalty", "CUSTOMER", 0, 10));

    private static Review scheduled(int year) {
        return new Review(new UUID(9, year), 1, "Review of " + year, LocalDate.of(year, 12, 31), null, Set.of());
    }

    private static Review closed(int year, UUID... judged) {
        return new Review(
                new UUID(9, year),
                2,
                "Review of " + year,
                LocalDate.of(year, 12, 31),
                Instant.parse(year + 1 + "-01-20T10:00:00Z"),
                Set.of(judged));
    }

    private PlanModel reviewed() {
        return IntStream.rangeClosed(2027, 2031)
                .mapToObj(EarlyVerdictTest::scheduled)
                .reduce(plan, PlanModel::with, (one, other) -> other);
    }

    @Test
    void a_review_each_year_and_one_that_can_still_give_the_verdict_pass() {
        assertEquals(Outcome.PASS, judge(reviewed(), RULE, 1).outcome());
        assertEquals(
                "A review falls in every 12 months; whether Sales will be reached can be said by Review of 2027, as of"
                        + " 2027-12-31, before 2028-12-31.",
                judge(reviewed(), RULE, 1).sentence().toString());
        assertTrue(isSilent(reviewed(), RULE, 2));
    }

    @Test
    void a_year_without_a_review_fails_and_is_named() {
        var result = judge(reviewed().withoutReview(new UUID(9, 2030)), RULE, 1);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "A review of the plan \"Double profit in five years\" is wanted every 12 months, but none is on the"
                        + " calendar as of a day from 2030-01-01 to 2030-12-31.",
                result.sentence().toString());
    }

    @Test
    void reviews_that_were_closed_without_a_verdict_on_the_apex_fail_when_two_fifths_have_passed() {
        var silent = reviewed().with(closed(2027, id(2))).with(closed(2028));

        assertEquals(Outcome.FAIL, judge(silent, RULE, 1).outcome());
        assertEquals(
                "A review as of 2028-12-31, when 40 % of the plan's 5 years have passed, or of an earlier day has to say"
                        + " whether Sales (KPI sales) will go from 0.00 to 100.00 EUR by 2031 (plan year 5). None that"
                        + " was held said so, and none is still to come.",
                judge(silent, RULE, 1).sentence().toString());
        assertEquals(
                Outcome.PASS, judge(silent.with(closed(2028, id(1))), RULE, 1).outcome());
    }

    @Test
    void without_any_review_nothing_is_known() {
        assertEquals(Outcome.UNKNOWN, judge(plan, RULE, 1).outcome());
    }
}
