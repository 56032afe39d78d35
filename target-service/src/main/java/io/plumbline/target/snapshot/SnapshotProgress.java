package io.plumbline.target.snapshot;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A snapshot at one moment. */
@Schema(name = "Snapshot")
public record SnapshotProgress(
        UUID id,

        @Schema(description = "The plan that is told, or null for all of the organisation's", nullable = true)
        UUID planId,

        @Schema(examples = "Ada Admin") String requestedBy,
        Instant requestedAt,
        SnapshotState state,

        @Schema(description = "Why it failed; ask for another one then", nullable = true)
        String error,

        @Schema(description = "Events stored so far; they go out in their order", examples = "16")
        long events,

        @Schema(examples = "14") long kpis,

        @Schema(description = "Plans that were told to the end", examples = "1")
        long plans,

        @Schema(description = "Versions of targets", examples = "41")
        long versions) {}
