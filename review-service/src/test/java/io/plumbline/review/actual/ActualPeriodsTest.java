package io.plumbline.review.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Direction;
import io.plumbline.review.period.Frequency;
import io.plumbline.review.targetcopy.KpiFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActualPeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 5, 20);

    @Test
    void a_period_that_is_over_or_has_begun_is_taken() {
        assertTrue(mistake("2027-Q1").isEmpty());
        assertTrue(mistake("2027-Q2").isEmpty());
    }

    @Test
    void a_period_that_has_not_begun_is_refused_with_the_day_on_which_it_does() {
        var refusal = mistake("2027-Q3").orElseThrow();
        assertEquals(CommonProblem.INVALID_VALUE, refusal.type());
        assertTrue(refusal.getMessage().contains("2027-Q3 begins on 2027-07-01"), refusal.getMessage());
        assertEquals("/period", refusal.violations().get(0).pointer());
    }

    private static Optional<Refusal> mistake(String period) {
        var kpi = new KpiFacts(
                UUID.randomUUID(),
                1,
                "profit",
                "Profit",
                Direction.INCREASE,
                Accumulation.SUM,
                "EUR",
                2,
                Frequency.QUARTER,
                KpiFacts.Indicator.LAGGING,
                BigDecimal.valueOf(5),
                "CFO");
        return ActualPeriods.findMistake(kpi, period, TODAY, none -> Optional.empty());
    }
}
