package io.plumbline.review.cadence;

import io.plumbline.review.review.Appointment;
import io.plumbline.review.targetcopy.PlanFacts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often, and how long after the end of each period: actuals take some days to come in. */
public record Rhythm(
        @Schema(description = "Period that each review looks at, counted from the start of the fiscal year") @NotNull
        Interval every,

        @Schema(description = "From the end of the period to the review; 14 by default", examples = "14")
        @Min(0)
        @Max(90)
        Integer daysAfterPeriodEnd) {

    private static final int USUAL_DAYS = 14;

    public Rhythm {
        daysAfterPeriodEnd = daysAfterPeriodEnd == null ? USUAL_DAYS : daysAfterPeriodEnd;
    }

    /** The reviews of all periods of the plan that take place on the day or later. */
    List<Appointment> appointments(PlanFacts plan, LocalDate notBefore) {
        var appointments = new ArrayList<Appointment>();
        int periods = plan.horizonYears() * 12 / every.months();
        for (int period = 0; period < periods; period++) {
            var start = plan.begin().plusMonths((long) period * every.months());
            var end = start.plusMonths(every.months()).minusDays(1);
            var day = end.plusDays(daysAfterPeriodEnd);
            if (!day.isBefore(notBefore)) {
                appointments.add(new Appointment("Review of " + start + " to " + end, day, end));
            }
        }
        return appointments;
    }
}
