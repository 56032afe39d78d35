package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BaselineKnownTest {

    private static Result measuredOn(LocalDate date) {
        var target =
                change(target(1, "sales", "FINANCIAL", 0, 100)).measuredOn(date).target();
        return judge(model(plan(1), target), "baseline-known", 1);
    }

    @Test
    void a_baseline_of_the_year_before_passes() {
        assertEquals(Outcome.PASS, measuredOn(LocalDate.of(2026, 1, 1)).outcome());
    }

    @Test
    void an_older_one_or_one_without_a_date_warns() {
        assertEquals(
                "The baseline of Sales (KPI sales), 0.00 EUR, was measured on 2025-12-31. That is more than a year"
                        + " before the plan starts on 2027-01-01, so it may no longer be where things stand.",
                measuredOn(LocalDate.of(2025, 12, 31)).sentence().toString());
        assertEquals(
                "The baseline of Sales (KPI sales), 0.00 EUR, has no date. So nobody can tell whether the plan, which"
                        + " starts on 2027-01-01, really starts from there.",
                measuredOn(null).sentence().toString());
        assertEquals(Outcome.WARN, measuredOn(null).outcome());
    }
}
