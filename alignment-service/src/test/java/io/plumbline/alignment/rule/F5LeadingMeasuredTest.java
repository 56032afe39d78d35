package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class F5LeadingMeasuredTest {

    private static final String RULE = "leading-measured";

    private static PlanModel innovationMeasured(Frequency frequency) {
        var sample = SamplePlan.whole();
        return sample.with(change(sample.getTarget(Sketch.id(SamplePlan.INNOVATION)))
                .leading()
                .frequency(frequency)
                .target());
    }

    @Test
    void a_price_target_with_a_leading_innovation_driver_passes() {
        var result = judge(innovationMeasured(Frequency.MONTH), RULE, SamplePlan.PRICE);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Innovation tells early where Price is going.",
                result.sentence().toString());
    }

    @Test
    void a_price_target_without_an_innovation_driver_warns() {
        var undriven = innovationMeasured(Frequency.MONTH).withoutLink(Sketch.link(105));

        var result = judge(undriven, RULE, SamplePlan.PRICE);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "Price (KPI price) tells each month what has happened already (its KPI is LAGGING). Of what leads to"
                        + " it nothing has a LEADING KPI, which would tell earlier, so a failure is seen only when it has"
                        + " happened.",
                result.sentence().toString());
    }

    @Test
    void a_driver_that_is_measured_less_often_warns() {
        var result = judge(innovationMeasured(Frequency.YEAR), RULE, SamplePlan.PRICE);

        assertEquals(Outcome.WARN, result.outcome());
        assertTrue(
                result.fix()
                        .toString()
                        .startsWith("Do one of these: (a) measure Innovation (KPI innovation) at least each month ["),
                result.fix()::toString);
    }

    @Test
    void a_driver_further_down_counts_too() {
        assertEquals(
                Outcome.PASS,
                judge(innovationMeasured(Frequency.MONTH), RULE, SamplePlan.PROFIT)
                        .outcome());
    }

    @Test
    void a_leading_target_needs_no_driver() {
        assertTrue(isSilent(innovationMeasured(Frequency.MONTH), RULE, SamplePlan.INNOVATION));
    }
}
