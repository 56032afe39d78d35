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

        @Schema(examples = "Campaigns began two months late.", nullable = true)
        String notes,

        @Schema(
                description = "When it was noticed that the review did not take place on its day; null if it did",
                nullable = true)
        Instant overdueSince,

        @Schema(nullable = true) Instant openedAt,
        @Schema(examples = "paula", nullable = true) String openedBy,
        @Schema(nullable = true) Instant closedAt,
        @Schema(examples = "paula", nullable = true) String closedBy,

        @Schema(description = "Null until the review is opened", nullable = true)
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
                review.overdueSince(),
                review.openedAt(),
                review.openedBy(),
                review.closedAt(),
                review.closedBy(),
                agenda);
    }
}
