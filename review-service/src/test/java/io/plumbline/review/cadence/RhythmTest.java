package io.plumbline.review.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.review.review.Appointment;
import io.plumbline.review.review.ReviewKind;
import io.plumbline.review.targetcopy.PlanFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RhythmTest {

    private static final LocalDate LONG_AGO = LocalDate.of(1999, 1, 1);

    @Example
    void a_quarterly_rhythm_of_five_years_has_twenty_reviews() {
        var appointments =
                new Rhythm(Interval.QUARTER, null).appointments(ReviewKind.STRATEGIC, plan(2027, 1, 5), LONG_AGO);
        assertEquals(20, appointments.size());
        assertEquals(
                new Appointment(
                        ReviewKind.STRATEGIC,
                        "Strategic review of January to March 2027",
                        LocalDate.of(2027, 4, 14),
                        LocalDate.of(2027, 3, 31)),
                appointments.get(0));
        assertEquals(LocalDate.of(2031, 12, 31), appointments.get(19).asOf());
    }

    @Example
    void each_kind_of_review_has_its_usual_interval_and_says_what_it_looks_at() {
        assertEquals("Operational review of July 2027", firstName(ReviewKind.OPERATIONAL));
        assertEquals("Strategic review of July to September 2027", firstName(ReviewKind.STRATEGIC));
        assertEquals("Refresh after July 2027 to June 2028", firstName(ReviewKind.REFRESH));
    }

    private static String firstName(ReviewKind kind) {
        var rhythm = new Rhythm(null, null).completedFor(kind);
        return rhythm.appointments(kind, plan(2027, 7, 5), LONG_AGO).get(0).name();
    }

    @Example
    void reviews_that_would_be_in_the_past_are_left_out() {
        var today = LocalDate.of(2031, 4, 14);
        var appointments = new Rhythm(Interval.QUARTER, 14).appointments(ReviewKind.STRATEGIC, plan(2027, 1, 5), today);
        assertEquals(4, appointments.size());
        assertEquals(today, appointments.get(0).scheduledOn());
    }

    @Property
    void the_periods_cover_the_plan_from_the_first_to_the_last_day(
            @ForAll Interval every,
            @ForAll @IntRange(min = 1, max = 15) int horizonYears,
            @ForAll @IntRange(min = 1, max = 12) int startMonth) {
        var plan = plan(2027, startMonth, horizonYears);
        var appointments = new Rhythm(every, 0).appointments(ReviewKind.STRATEGIC, plan, LONG_AGO);
        assertEquals(horizonYears * 12 / every.months(), appointments.size());
        assertEquals(plan.end(), appointments.get(appointments.size() - 1).asOf());
        for (int later = 1; later < appointments.size(); later++) {
            assertTrue(appointments
                    .get(later)
                    .asOf()
                    .isAfter(appointments.get(later - 1).asOf()));
        }
    }

    private static PlanFacts plan(int firstYear, int startMonth, int horizonYears) {
        return new PlanFacts(
                UUID.randomUUID(),
                "Plan",
                PlanFacts.PlanState.ACTIVE,
                "EUR",
                firstYear,
                horizonYears,
                startMonth,
                List.of(),
                List.of(),
                1);
    }
}
