package io.plumbline.review.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.review.review.Origin;
import io.plumbline.review.review.ReviewKind;
import io.plumbline.review.review.ReviewState;
import io.plumbline.review.review.ReviewSummary;
import io.plumbline.review.targetcopy.PlanFacts;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFeedTest {

    private static final String AWKWARD =
            "Größe; doppelt, \"sicher\" \\ ertragreich\nund zwar bis 2031: 目標目標目標目標目標目標目標";

    @Test
    void a_calendar_client_reads_each_review_as_a_whole_day_event() throws Exception {
        var calendar = parsed(
                CalendarFeed.write(plan("Double profit"), List.of(review(ReviewState.SCHEDULED)), Instant.EPOCH));
        calendar.validate();
        VEvent event = calendar.<VEvent>getComponents("VEVENT").get(0);
        assertEquals(
                LocalDate.of(2027, 4, 14),
                event.getDateTimeStart().orElseThrow().getDate());
        assertEquals(
                "Double profit: Review of 2027-Q1",
                event.getSummary().orElseThrow().getValue());
        assertEquals("CONFIRMED", event.getStatus().orElseThrow().getValue());
    }

    @Test
    void a_cancelled_review_is_cancelled_in_the_calendar_of_a_subscriber() throws Exception {
        var calendar = parsed(CalendarFeed.write(plan("Plan"), List.of(review(ReviewState.CANCELLED)), Instant.EPOCH));
        assertEquals(
                "CANCELLED",
                calendar.<VEvent>getComponents("VEVENT")
                        .get(0)
                        .getStatus()
                        .orElseThrow()
                        .getValue());
    }

    @Test
    void awkward_names_survive_escaping_and_folding() throws Exception {
        var text = CalendarFeed.write(plan(AWKWARD), List.of(review(ReviewState.SCHEDULED)), Instant.EPOCH);
        assertEquals(
                AWKWARD + ": Review of 2027-Q1",
                parsed(text)
                        .<VEvent>getComponents("VEVENT")
                        .get(0)
                        .getSummary()
                        .orElseThrow()
                        .getValue());
        for (var line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertEquals(-1, line.indexOf('\n'));
        }
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static ReviewSummary review(ReviewState state) {
        return new ReviewSummary(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                state,
                Origin.CADENCE,
                ReviewKind.STRATEGIC,
                "Review of 2027-Q1",
                LocalDate.of(2027, 4, 14),
                LocalDate.of(2027, 3, 31),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PlanFacts plan(String name) {
        return new PlanFacts(
                UUID.randomUUID(), name, PlanFacts.PlanState.ACTIVE, "EUR", 2027, 5, 1, List.of(), List.of(), 1);
    }
}
