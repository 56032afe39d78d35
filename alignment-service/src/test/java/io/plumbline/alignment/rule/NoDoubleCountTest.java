package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class NoDoubleCountTest {

    private static PlanModel allocated(double toNorth, double toSouth) {
        return model(
                        plan(1),
                        target(1, "north", "FINANCIAL", 0, 50),
                        target(2, "south", "FINANCIAL", 0, 50),
                        target(3, "online", "CUSTOMER", 0, 100))
                .with(part(1, 3, 1, Form.DELTA, toNorth))
                .with(part(2, 3, 2, Form.DELTA, toSouth));
    }

    @Test
    void a_part_that_is_shared_out_passes_up_to_the_whole_of_it() {
        assertEquals(
                Outcome.PASS, judge(allocated(0.5, 0.5), "no-double-count", 3).outcome());
    }

    @Test
    void a_part_that_is_counted_twice_fails() {
        var result = judge(allocated(1, 0.5), "no-double-count", 3);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Online (KPI online) is counted as a part of several targets, with 150 % in all: 100 % in North (KPI"
                        + " north) and 50 % in South (KPI south). More than 100 % counts the same thing twice.",
                result.sentence().toString());
        assertTrue(result.fix().toString().contains("0.66 for North"), result.fix()::toString);
        assertTrue(result.fix().toString().contains("0.33 for South"), result.fix()::toString);
    }

    @Test
    void a_part_of_one_whole_cannot_be_counted_twice() {
        assertTrue(isSilent(SamplePlan.whole(), "no-double-count", SamplePlan.PRICE));
    }
}
