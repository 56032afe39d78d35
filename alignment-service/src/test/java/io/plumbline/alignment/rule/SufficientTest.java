package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class SufficientTest {

    /** Sales are to grow by a half; visits double, prices stay or grow. */
    private static PlanModel driven(double elasticityOfVisits, double salesBaseline) {
        return model(
                        plan(1),
                        target(1, "sales", "FINANCIAL", salesBaseline, 150),
                        target(2, "visits", "CUSTOMER", 1000, 2000),
                        target(3, "prices", "CUSTOMER", 10, 11))
                .with(cause(1, 2, 1, elasticityOfVisits));
    }

    @Test
    void drivers_that_explain_the_change_pass() {
        var result = judge(driven(0.5, 100), "sufficient", 1);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Visits explains 100 % of the change of Sales.",
                result.sentence().toString());
    }

    @Test
    void several_drivers_add_up() {
        var two = driven(0.4, 100).with(cause(2, 3, 1, 1.0));

        assertEquals(
                "Visits and Prices explain 100 % of the change of Sales.",
                judge(two, "sufficient", 1).sentence().toString());
    }

    @Test
    void too_little_and_too_much_warn() {
        assertEquals(Outcome.WARN, judge(driven(0.44, 100), "sufficient", 1).outcome());
        assertEquals(Outcome.PASS, judge(driven(0.45, 100), "sufficient", 1).outcome());
        assertEquals(Outcome.PASS, judge(driven(0.60, 100), "sufficient", 1).outcome());
        assertEquals(Outcome.WARN, judge(driven(0.61, 100), "sufficient", 1).outcome());
    }

    @Test
    void a_change_from_zero_is_unknown() {
        assertEquals(Outcome.UNKNOWN, judge(driven(0.5, 0), "sufficient", 1).outcome());
    }

    @Test
    void without_elasticities_nothing_is_said() {
        assertTrue(isSilent(SamplePlan.whole(), "sufficient", SamplePlan.NEW_CUSTOMERS));
    }
}
