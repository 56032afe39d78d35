package io.plumbline.review.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review with its agenda, as opposed to {@link ReviewSummary}. */
@Schema(name = "Review")
public record ReviewSnapshot(
        UUID id,
        UUID planId,

        @Schema(description = "The one in its ETag", examples = "2")
        int version,

        ReviewState state,
        Origin origin,
        ReviewKind kind,

        @Schema(examples = "Strategic review of April to June 2027")
        String name,

        @Schema(examples = "2027-07-14") LocalDate scheduledOn,

        @Schema(description = "The day whose state is reviewed", examples = "2027-06-30")
        LocalDate asOf,

        @Schema(examples = "[\"CEO\", \"CFO\"]") List<String> attendance,

        @Schema(examples = "Campaigns began two months late.")
        String notes,

        Instant openedAt,
        @Schema(examples = "paula") String openedBy,
        Instant closedAt,
        @Schema(examples = "paula") String closedBy,

        @Schema(description = "Null until the review is opened")
        Agenda agenda) {

    static ReviewSnapshot of(ReviewSummary review, Agenda agenda) {
        return new ReviewSnapshot(
                review.id(),
                review.planId(),
                review.version(),
                review.state(),
                review.origin(),
                review.kind(),
                review.name(),
                review.scheduledOn(),
                review.asOf(),
                review.attendance(),
                review.notes(),
                review.openedAt(),
                review.openedBy(),
                review.closedAt(),
                review.closedBy(),
                agenda);
    }
}
