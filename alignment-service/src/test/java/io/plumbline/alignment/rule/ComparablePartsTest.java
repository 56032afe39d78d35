package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.part;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComparablePartsTest {

    private static Result withPrice(UnaryOperator<TargetDraft> difference) {
        PlanModel sample = SamplePlan.whole();
        Target price = sample.getTarget(Sketch.id(SamplePlan.PRICE));
        return judge(
                sample.with(difference.apply(change(price)).target()), "comparable", SamplePlan.EXISTING_CUSTOMERS);
    }

    @Test
    void a_whole_and_parts_of_one_kind_pass() {
        assertEquals(Outcome.PASS, withPrice(price -> price).outcome());
    }

    @Test
    void another_unit_another_accumulation_or_a_rate_fails() {
        assertEquals(
                "Price is measured in USD, Existing customers in EUR.",
                withPrice(price -> price.unit("USD")).sentence().toString());
        assertEquals(
                "Price counts by LAST, Existing customers by SUM.",
                withPrice(price -> price.accumulation(Accumulation.LAST))
                        .sentence()
                        .toString());
        var rate = withPrice(price -> price.unit("PERCENT"));
        assertEquals(
                "Price is a rate, and rates are never summed.", rate.sentence().toString());
        assertEquals(Outcome.FAIL, rate.outcome());
    }

    @Test
    void another_frequency_warns() {
        assertEquals(
                Outcome.WARN,
                withPrice(price -> price.frequency(Frequency.YEAR)).outcome());
    }

    @Test
    void a_mixture_of_levels_and_changes_fails() {
        var mixed = SamplePlan.whole().with(part(103, SamplePlan.PRICE, SamplePlan.EXISTING_CUSTOMERS, Form.LEVEL, 1));

        assertEquals(
                "Some parts of Existing customers are counted by their level, some by their change.",
                judge(mixed, "comparable", SamplePlan.EXISTING_CUSTOMERS)
                        .sentence()
                        .toString());
    }
}
