package io.plumbline.review.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.review.period.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakenPeriodsTest {

    private final TakenPeriods taken = new TakenPeriods(List.of(Period.parse("2027-02"), Period.parse("2027-Q3")));

    @Test
    void a_period_that_shares_a_day_with_a_taken_one_is_found_whatever_its_length() {
        assertEquals(Optional.of(Period.parse("2027-02")), taken.findOverlapping(Period.parse("2027-02")));
        assertEquals(Optional.of(Period.parse("2027-02")), taken.findOverlapping(Period.parse("2027-Q1")));
        assertEquals(Optional.of(Period.parse("2027-Q3")), taken.findOverlapping(Period.parse("2027-08")));
        assertEquals(Optional.of(Period.parse("2027-Q3")), taken.findOverlapping(Period.parse("2027")));
    }

    @Test
    void neighbours_are_free() {
        assertEquals(Optional.empty(), taken.findOverlapping(Period.parse("2027-01")));
        assertEquals(Optional.empty(), taken.findOverlapping(Period.parse("2027-Q2")));
        taken.add(Period.parse("2027-Q2"));
        assertEquals(Optional.of(Period.parse("2027-Q2")), taken.findOverlapping(Period.parse("2027-06")));
    }
}
