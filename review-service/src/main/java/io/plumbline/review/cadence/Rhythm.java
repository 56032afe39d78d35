package io.plumbline.review.cadence;

import io.plumbline.review.review.Appointment;
import io.plumbline.review.review.ReviewKind;
import io.plumbline.review.targetcopy.PlanFacts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often, and how long after the end of each period: actuals take some days to come in. */
public record Rhythm(
        @Schema(
                description =
                        "Period that each review looks at, counted from the start of the fiscal year; by default MONTH"
                                + " for operational, QUARTER for strategic reviews and YEAR for the refresh")
        Interval every,

        @Schema(description = "From the end of the period to the review; 14 by default", examples = "14")
        @Min(0)
        @Max(90)
        Integer daysAfterPeriodEnd) {

    private static final int USUAL_DAYS = 14;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    public Rhythm {
        daysAfterPeriodEnd = daysAfterPeriodEnd == null ? USUAL_DAYS : daysAfterPeriodEnd;
    }

    Rhythm completedFor(ReviewKind kind) {
        return every == null ? new Rhythm(Interval.usualFor(kind), daysAfterPeriodEnd) : this;
    }

    /** The reviews of all periods of the plan that take place on the day or later. */
    List<Appointment> appointments(ReviewKind kind, PlanFacts plan, LocalDate notBefore) {
        var appointments = new ArrayList<Appointment>();
        int periods = plan.horizonYears() * 12 / every.months();
        for (int period = 0; period < periods; period++) {
            var start = plan.begin().plusMonths((long) period * every.months());
            var end = start.plusMonths(every.months()).minusDays(1);
            var day = end.plusDays(daysAfterPeriodEnd);
            if (!day.isBefore(notBefore)) {
                appointments.add(new Appointment(kind, name(kind, start, end), day, end));
            }
        }
        return appointments;
    }

    private static String name(ReviewKind kind, LocalDate start, LocalDate end) {
        return switch (kind) {
                    case OPERATIONAL -> "Operational review of ";
                    case STRATEGIC -> "Strategic review of ";
                    case REFRESH -> "Refresh after ";
                }
                + span(start, end);
    }

    private static String span(LocalDate start, LocalDate end) {
        if (start.getMonth() == end.getMonth() && start.getYear() == end.getYear()) {
            return MONTH_OF_YEAR.format(start);
        }
        return (start.getYear() == end.getYear() ? MONTH : MONTH_OF_YEAR).format(start) + " to "
                + MONTH_OF_YEAR.format(end);
    }
}
