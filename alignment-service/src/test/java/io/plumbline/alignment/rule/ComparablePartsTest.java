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
                "Price (KPI price) is measured otherwise than the whole of which it is linked as a part, so the sum"
                        + " means nothing: it is in USD, counted over a year by SUM, Existing customers (KPI"
                        + " existing_customers) is in EUR, counted over a year by SUM.",
                withPrice(price -> price.unit("USD")).sentence().toString());
        assertEquals(
                "Price (KPI price) is measured otherwise than the whole of which it is linked as a part, so the sum"
                        + " means nothing: it is in EUR, counted over a year by LAST, Existing customers (KPI"
                        + " existing_customers) is in EUR, counted over a year by SUM.",
                withPrice(price -> price.accumulation(Accumulation.LAST))
                        .sentence()
                        .toString());
        var rate = withPrice(price -> price.unit("PERCENT"));
        assertEquals(
                "Price (KPI price) is a rate (in PERCENT, counted over a year by SUM), and rates are never summed; yet"
                        + " it is linked as a part of Existing customers (KPI existing_customers), which is in EUR,"
                        + " counted over a year by SUM.",
                rate.sentence().toString());
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
                "Some parts of Existing customers (KPI existing_customers) are counted by their level (LEVEL), some by"
                        + " their change since the start (DELTA), and the two have no sum: Price (KPI price) by LEVEL and"
                        + " Repeat purchase (KPI repeat_purchase) by DELTA.",
                judge(mixed, "comparable", SamplePlan.EXISTING_CUSTOMERS)
                        .sentence()
                        .toString());
    }
}
