package io.plumbline.review.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review to be scheduled beside those of the cadence. */
public record NewReview(
        @Schema(examples = "Review after the first half-year") @Size(max = 200)
        String name,

        @NotNull @Schema(examples = "2027-07-14") LocalDate scheduledOn,

        @Schema(
                description = "The day whose state is reviewed; the day of the review by default",
                examples = "2027-06-30")
        LocalDate asOf,

        @Schema(description = "What it is for; STRATEGIC by default", examples = "STRATEGIC")
        ReviewKind kind) {

    Appointment appointment() {
        var day = asOf == null ? scheduledOn : asOf;
        return new Appointment(
                kind == null ? ReviewKind.STRATEGIC : kind,
                name == null ? "Review as of " + day : name,
                scheduledOn,
                day);
    }
}
