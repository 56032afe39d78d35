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
                "The baseline of Sales is of 2025-12-31, more than a year before the plan starts on 2027-01-01.",
                measuredOn(LocalDate.of(2025, 12, 31)).sentence().toString());
        assertEquals(
                "Nobody says when the baseline of Sales, 0.00 EUR, was measured.",
                measuredOn(null).sentence().toString());
        assertEquals(Outcome.WARN, measuredOn(null).outcome());
    }
}
