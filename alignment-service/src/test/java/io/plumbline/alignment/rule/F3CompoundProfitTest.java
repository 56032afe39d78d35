package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "Profit (KPI profit) has to be revenue - expenses at the end of every year, and is not in 2027 to"
                        + " 2030. 2027 (plan year 1): planned is 1,148.70 EUR, but the formula gives 1,200.00 EUR"
                        + " (expenses is 4,100.00 EUR and revenue is 5,300.00 EUR), a difference of -51.30 EUR; 2028:"
                        + " 1,319.51, not 1,400.00 EUR; 2029: 1,515.72, not 1,600.00 EUR; 2030: 1,741.10, not 1,800.00"
                        + " EUR.",
                result.sentence().toString());
        assertEquals(
                List.of("0.00", "-51.30", "-80.49", "-84.28", "-58.90", "0.00"),
                result.figures().stream()
                        .map(figure -> figure.value().setScale(2).toPlainString())
                        .toList());
        var fix = result.fix().toString();
        assertTrue(
                fix.startsWith(
                        "Do one of these: (a) pin Profit at what the formula gives: 2027 (plan year 1) at 1,200.00"
                                + " EUR, 2028 (plan year 2) at 1,400.00 EUR, 2029 (plan year 3) at 1,600.00 EUR and 2030"
                                + " (plan year 4) at 1,800.00 EUR [target-service: PUT"
                                + " /targets/00000000-0000-0000-0000-000000000001, field pins]; (b) change goal, shape or"
                                + " pins of Expenses (KPI expenses) and Revenue (KPI revenue)"),
                fix);
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
