package io.plumbline.target.planfile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import at one moment. */
@Schema(name = "PlanImport")
public record ImportSnapshot(
        UUID id,

        @Schema(description = "The plan that is changed or was begun", nullable = true)
        UUID planId,

        FileFormat format,
        boolean dryRun,

        @Schema(examples = "Budget round of December", nullable = true)
        String reason,

        @Schema(examples = "Petra Planner") String requestedBy,
        Instant requestedAt,
        ImportState state,

        @Schema(description = "Targets read so far", examples = "14")
        long targetsRead,

        @Schema(description = "All that were found; the first thousand are listed", examples = "0")
        long problemsFound,

        List<FileProblem> problems,

        @Schema(nullable = true) ImportResult result) {}
