package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.EXISTING_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.NEW_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.REVENUE;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.link;
import static io.plumbline.alignment.rule.Sketch.part;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
                "Existing customers is not the sum of its parts in 2027 to 2031: in 2031 the parts, Price, Repeat purchase and New customers, give 100.00 + 300.00 + 1,100.00 ="
                        + " 1,500.00 against 400.00, a residual of -1,100.00 EUR.",
                result.sentence().toString());
        assertEquals(0, new BigDecimal("-1100").compareTo(residual(result, 5)));
        assertEquals(
                "Price and Repeat purchase already give the 400.00 of Existing customers (100.00 + 300.00 = 400.00). Make New customers a"
                        + " part of Revenue instead, beside Existing customers: 400.00 + 1,100.00 = 1,500.00.",
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

        assertEquals(
                "Price and Repeat purchase already give the 400.00 of Existing customers (100.00 + 300.00 = 400.00). Take New customers out"
                        + " and put it beside Existing customers, as a part of a whole that holds both.",
                judge(declared, "adds-up", EXISTING_CUSTOMERS).fix().toString());
    }

    private static BigDecimal residual(Result result, int year) {
        return result.figures().stream()
                .filter(figure -> figure.year() == year)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
