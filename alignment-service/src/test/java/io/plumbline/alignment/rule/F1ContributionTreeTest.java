package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.EXISTING_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.NEW_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.REVENUE;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.link;
import static io.plumbline.alignment.rule.Sketch.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class F1ContributionTreeTest {

    @Test
    void four_hundred_is_one_hundred_and_three_hundred() {
        var result = judge(SamplePlan.whole(), "adds-up", EXISTING_CUSTOMERS);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Existing customers is the sum of its parts in every year; in 2031: 100.00 + 300.00 = 400.00.",
                result.sentence().toString());
    }

    @Test
    void fifteen_hundred_is_four_hundred_and_eleven_hundred() {
        var result = judge(SamplePlan.whole(), "adds-up", REVENUE);

        assertEquals(Outcome.PASS, result.outcome());
        assertEquals(
                "Revenue is the sum of its parts in every year; in 2031: 400.00 + 1,100.00 = 1,500.00.",
                result.sentence().toString());
    }

    @Test
    void eleven_hundred_declared_under_four_hundred_fails_and_the_fix_proposes_the_nesting() {
        var declared = SamplePlan.whole()
                .withoutLink(link(SamplePlan.NEW_CUSTOMERS_IN_REVENUE))
                .with(part(111, NEW_CUSTOMERS, EXISTING_CUSTOMERS));

        var result = judge(declared, "adds-up", EXISTING_CUSTOMERS);

        assertEquals(Outcome.FAIL, result.outcome());
        assertEquals(
                "Existing customers (KPI existing_customers) is not the sum of its parts in 2027 to 2031. By the end"
                        + " of 2031 (plan year 5) it is to change by 400.00 EUR since the start, from 0.00 to 400.00 EUR;"
                        + " its parts change by 100.00 (Price (KPI price)) + 300.00 (Repeat purchase (KPI"
                        + " repeat_purchase)) + 1,100.00 (New customers (KPI new_customers)) = 1,500.00 EUR. So 1,100.00"
                        + " EUR are too much by then (residual, the whole less its parts, in EUR: -220.00 in 2027, -440.00"
                        + " in 2028, -660.00 in 2029, -880.00 in 2030 and -1,100.00 in 2031).",
                result.sentence().toString());
        assertEquals(0, new BigDecimal("-1100").compareTo(residual(result, 5)));
        assertEquals(
                "Do one of these: (a) make New customers (KPI new_customers) a part of Revenue (KPI revenue) instead,"
                        + " beside Existing customers, as Price and Repeat purchase alone give Existing customers already"
                        + " (100.00 + 300.00 = 400.00 EUR in 2031); the parts of Revenue are then 400.00 + 1,100.00 = 1,500.00 EUR,"
                        + " as it is planned already"
                        + " [alignment-service: PATCH /links/00000000-0000-0001-0000-00000000006f, toTargetId"
                        + " 00000000-0000-0000-0000-000000000002]; (b) set Existing customers to 1,500.00 EUR (0.00 at the"
                        + " start + 1,500.00 of the parts) at the end of 2031 (plan year 5) [target-service: PUT"
                        + " /targets/00000000-0000-0000-0000-000000000004, field goal].",
                result.fix().toString());
        assertEquals(
                List.of(5, 6, 7),
                result.targets().stream()
                        .map(id -> (int) id.getLeastSignificantBits())
                        .toList());
    }

    @Test
    void without_a_whole_above_the_fix_still_names_the_parts_that_fit() {
        var declared = SamplePlan.whole().withoutLink(link(101)).with(part(111, NEW_CUSTOMERS, EXISTING_CUSTOMERS));

        var fix = judge(declared, "adds-up", EXISTING_CUSTOMERS).fix().toString();
        assertTrue(
                fix.startsWith(
                        "Do one of these: (a) take New customers (KPI new_customers) out of Existing customers, as"
                                + " Price and Repeat purchase alone give Existing customers already (100.00 + 300.00 ="
                                + " 400.00 EUR in 2031) [alignment-service: DELETE"
                                + " /links/00000000-0000-0001-0000-00000000006f], and link it beside Existing customers as"
                                + " parts of a whole that holds both"),
                fix);
    }

    private static BigDecimal residual(Result result, int year) {
        return result.figures().stream()
                .filter(figure -> figure.year() == year)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
