package io.plumbline.review.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review without its agenda: what lists show and what events carry. */
public record ReviewSummary(
        UUID id,
        UUID planId,

        @Schema(description = "The one in its ETag", examples = "1")
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
        @Schema(examples = "paula") String closedBy) {}
