package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.REPEAT_PURCHASE;
import static io.plumbline.alignment.rule.SamplePlan.SKILLS_GAP;
import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;

class F4LaggedCauseTest {

    private final PlanModel linked =
            SamplePlan.whole().with(cause(111, SKILLS_GAP, REPEAT_PURCHASE, Sign.NEGATIVE, 12));

    @Test
    void due_in_the_same_year_fails_by_the_lag_of_twelve_months() {
        var result = judge(linked, "in-time", REPEAT_PURCHASE);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Skills gap (KPI skills_gap) is due on 2031-12-31 and takes 12 months to act, so it has acted by"
                        + " 2032-12-31. But Repeat purchase (KPI repeat_purchase), which it moves, is due already on"
                        + " 2031-12-31, 12 months too early to be reached by it.",
                result.sentence().toString());
        assertEquals("12", result.figures().get(0).value().toPlainString());
        assertEquals(
                "Do one of these: (a) make Skills gap due in 2030 (plan year 4) instead of 2031 (plan year 5)"
                        + " [target-service: PUT /targets/00000000-0000-0000-0000-00000000000d, dueYear 4]; (b) if Skills"
                        + " gap acts sooner than in 12 months, shorten the lag of the link, to 0 months"
                        + " [alignment-service: PATCH /links/00000000-0000-0001-0000-00000000006f, lagMonths 0]; (c) if"
                        + " Skills gap does not move Repeat purchase, remove the link [alignment-service: DELETE"
                        + " /links/00000000-0000-0001-0000-00000000006f].",
                result.fix().toString());
        assertEquals(List.of(Sketch.link(111)), result.links());
    }

    @Test
    void due_a_year_earlier_passes() {
        assertEquals(
                Outcome.PASS,
                judge(linked.with(SamplePlan.skillsGap(4)), "in-time", REPEAT_PURCHASE)
                        .outcome());
    }

    @Test
    void due_a_year_earlier_passes_also_as_the_only_cause() {
        var alone = linked.withoutLink(Sketch.link(106)).with(SamplePlan.skillsGap(4));

        assertEquals(Outcome.PASS, judge(alone, "in-time", REPEAT_PURCHASE).outcome());
    }
}
