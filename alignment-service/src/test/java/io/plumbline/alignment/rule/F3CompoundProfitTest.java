package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class F3CompoundProfitTest {

    @Test
    void compound_profit_over_linear_revenue_and_expenses_fails_in_years_one_to_four() {
        var sample = SamplePlan.whole();
        var compound = sample.with(withMilestones(
                sample.getTarget(Sketch.id(PROFIT)), "1000", "1148.70", "1319.51", "1515.72", "1741.10", "2000.00"));

        var result = judge(compound, "formula-holds", PROFIT);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Profit = revenue - expenses does not hold in 2027 to 2030: in 2027 it is planned at 1,148.70 against 1,200.00 EUR, a difference of -51.30 EUR.",
                result.sentence().toString());
        assertEquals(
                List.of("0.00", "-51.30", "-80.49", "-84.28", "-58.90", "0.00"),
                result.figures().stream()
                        .map(figure -> figure.value().setScale(2).toPlainString())
                        .toList());
        assertEquals(
                "Pin Profit at 1,200.00 EUR in 2027, 1,400.00 EUR in 2028, 1,600.00 EUR in 2029 and 1,800.00 EUR in 2030, or re-plan Expenses and Revenue"
                        + " to fit.",
                result.fix().toString());
    }

    @Test
    void linear_profit_holds() {
        var result = judge(SamplePlan.whole(), "formula-holds", PROFIT);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Profit = revenue - expenses holds in every year.",
                result.sentence().toString());
    }
}
