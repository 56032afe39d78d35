package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withFormula;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class FormulaHoldsTest {

    @Test
    void a_formula_over_a_missing_kpi_is_unknown() {
        var result = judge(SamplePlan.whole().without(Sketch.id(SamplePlan.EXPENSES)), "formula-holds", 1);

        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertEquals(
                "Profit (KPI profit) = revenue - expenses cannot be checked: no target of the plan is measured by the"
                        + " KPI expenses, and it takes exactly one.",
                result.sentence().toString());
    }

    @Test
    void two_targets_for_one_kpi_are_unknown() {
        var doubled = SamplePlan.whole().with(target(99, "expenses", "INTERNAL", 1, 2));

        assertEquals(
                "Profit (KPI profit) = revenue - expenses cannot be checked: 2 targets of the plan are measured by the"
                        + " KPI expenses, and it takes exactly one.",
                judge(doubled, "formula-holds", 1).sentence().toString());
    }

    @Test
    void a_division_by_zero_is_unknown_in_its_year() {
        var result = judge(withFormulaOfMargin("profit / sales"), "formula-holds", 3);

        assertEquals(Outcome.UNKNOWN, result.outcome());
        assertEquals(
                "Margin (KPI margin) = profit / sales cannot be checked: it has no value in 2026 (plan year 0),"
                        + " because a value is not planned for that year or the formula divides by zero.",
                result.sentence().toString());
    }

    @Test
    void a_formula_that_cannot_be_read_is_unknown() {
        assertEquals(
                "The formula of Margin (KPI margin), \"profit +\", cannot be read, so it cannot be checked.",
                judge(withFormulaOfMargin("profit +"), "formula-holds", 3)
                        .sentence()
                        .toString());
    }

    @Test
    void chance_and_the_time_of_day_are_not_available() {
        assertEquals(
                Outcome.UNKNOWN,
                judge(withFormulaOfMargin("profit * RANDOM()"), "formula-holds", 3)
                        .outcome());
        assertEquals(
                Outcome.UNKNOWN,
                judge(withFormulaOfMargin("profit + DT_NOW()"), "formula-holds", 3)
                        .outcome());
    }

    private static PlanModel withFormulaOfMargin(String formula) {
        return model(
                plan(1),
                target(1, "profit", "FINANCIAL", 0, 10),
                target(2, "sales", "FINANCIAL", 0, 100),
                withFormula(target(3, "margin", "FINANCIAL", 0, 1), formula));
    }
}
