package io.plumbline.review.calendar;

import io.plumbline.review.review.ReviewState;
import io.plumbline.review.review.ReviewSummary;
import io.plumbline.review.targetcopy.PlanFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes iCalendar text: whole-day events, lines of at most 75 octets, special characters escaped (RFC 5545). */
final class CalendarFeed {

    private static final int LONGEST_LINE_OCTETS = 75;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFeed() {}

    /** @param writtenAt the moment of writing, which the format wants with each event */
    static String write(PlanFacts plan, List<ReviewSummary> reviews, Instant writtenAt) {
        var feed = new CalendarFeed();
        feed.line("BEGIN:VCALENDAR");
        feed.line("VERSION:2.0");
        feed.line("PRODID:-//Plumbline//review-service//EN");
        feed.line("CALSCALE:GREGORIAN");
        feed.line("METHOD:PUBLISH");
        feed.line("X-WR-CALNAME:" + escaped("Reviews of " + plan.name()));
        reviews.forEach(review -> feed.event(plan, review, writtenAt));
        feed.line("END:VCALENDAR");
        return feed.text.toString();
    }

    private void event(PlanFacts plan, ReviewSummary review, Instant writtenAt) {
        line("BEGIN:VEVENT");
        line("UID:" + review.id() + "@plumbline");
        line("DTSTAMP:" + STAMP.format(writtenAt));
        line("DTSTART;VALUE=DATE:" + DATE.format(review.scheduledOn()));
        line("DTEND;VALUE=DATE:" + DATE.format(review.scheduledOn().plusDays(1)));
        line("SEQUENCE:" + (review.version() - 1));
        line("SUMMARY:" + escaped(plan.name() + ": " + review.name()));
        line("DESCRIPTION:"
                + escaped("Looks at the plan as of " + review.asOf() + ".\nState: " + review.state() + "."));
        line("STATUS:" + (review.state() == ReviewState.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Folds by octets of UTF-8, never inside a character; a continuation begins with a space. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            var piece = Character.toString(character);
            int size = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(piece);
            octets += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
