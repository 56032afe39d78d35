package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.CAMPAIGNS;
import static io.plumbline.alignment.rule.SamplePlan.NEW_MARKETS;
import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.SamplePlan.REVENUE;
import static io.plumbline.alignment.rule.Sketch.check;
import static io.plumbline.alignment.rule.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class F2BlastRadiusTest {

    private final Recheck recheck = lowered();
    private final BlastRadius radius = BlastRadius.of(recheck);

    private static Recheck lowered() {
        var sound = check(SamplePlan.whole());
        return sound.after(PlanChange.of(sound.model(), new PlanEdit.TargetSet(SamplePlan.newCustomers(1000))));
    }

    @Test
    void revenue_and_profit_are_short_by_one_hundred_in_the_last_year() {
        assertEquals(
                List.of(
                        "Revenue comes to 6,400.00 in 2031 against 6,500.00 planned, 100.00 EUR short, because of New"
                                + " customers.",
                        "Profit comes to 1,900.00 in 2031 against 2,000.00 planned, 100.00 EUR short, because of"
                                + " Revenue."),
                radius.implied().stream()
                        .filter(value -> value.year() == 5)
                        .map(ImpliedValue::sentence)
                        .toList());
    }

    @Test
    void the_years_before_are_short_in_proportion() {
        assertEquals(
                List.of("20.00", "40.00", "60.00", "80.00", "100.00"),
                radius.implied().stream()
                        .filter(value -> value.targetId().equals(id(REVENUE)))
                        .map(value -> value.shortfall().toPlainString())
                        .toList());
    }

    @Test
    void it_lists_the_verdict_of_revenue_before_and_after() {
        var revenue = radius.verdicts().stream()
                .filter(change -> change.targetId().equals(id(REVENUE)))
                .findFirst()
                .orElseThrow();

        assertEquals(Outcome.FAIL, revenue.after());
        var sentence = revenue.appeared().get(0).sentence().toString();
        assertTrue(sentence.contains("= 1,400.00 EUR. So 100.00 EUR are missing by then"), sentence);
        assertEquals(
                new BigDecimal("100.00"),
                revenue.appeared().get(0).figures().get(4).value().setScale(2));
        assertEquals(1, revenue.disappeared().size());
    }

    @Test
    void it_lists_profit_and_the_campaigns() {
        assertTrue(radius.implied().stream().anyMatch(value -> value.targetId().equals(id(PROFIT))));
        assertEquals(
                List.of(id(NEW_MARKETS), id(CAMPAIGNS)),
                radius.drivers().stream()
                        .map(BlastRadius.ConcernedDriver::targetId)
                        .toList());
    }

    @Test
    void a_whole_lowered_to_its_parts_passes_the_rest_on() {
        var after = recheck.after();
        var next = after.after(PlanChange.of(
                after.model(), new PlanEdit.TargetSet(Sketch.target(REVENUE, "revenue", "FINANCIAL", 5000, 6400))));

        assertEquals(
                Outcome.PASS,
                Sketch.judge(next.after().model(), "adds-up", REVENUE).outcome());
        assertEquals(
                List.of("Profit comes to 1,900.00 in 2031 against 2,000.00 planned, 100.00 EUR short, because of"
                        + " Revenue."),
                BlastRadius.of(next).implied().stream()
                        .filter(value -> value.year() == 5)
                        .map(ImpliedValue::sentence)
                        .toList());
    }

    @Test
    void it_tells_the_plan_before_and_after_in_a_sentence() {
        assertEquals(recheck.before().counts(), radius.before().counts());
        assertEquals(recheck.after().verdict(), radius.after().verdict());
        assertTrue(radius.sentence().endsWith("what follows falls short for Revenue and Profit."), radius.sentence());
    }

    @Test
    void a_driver_that_changes_names_those_who_rely_on_it() {
        var sound = check(SamplePlan.whole());
        var fewer = Sketch.target(CAMPAIGNS, "campaigns", "INTERNAL", 4, 10);
        var next = BlastRadius.of(sound.after(PlanChange.of(sound.model(), new PlanEdit.TargetSet(fewer))));

        assertEquals(
                List.of("New customers relies on Campaigns, which changed."),
                next.effects().stream()
                        .map(BlastRadius.ConcernedEffect::sentence)
                        .toList());
    }
}
