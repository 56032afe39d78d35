package io.plumbline.target.planfile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import changed, or would change. */
@Schema(name = "PlanImportResult")
public record ImportResult(
        @Schema(description = "The plan; null in a dry run that would begin one", nullable = true)
        UUID planId,

        @Schema(description = "The plan's revision after the import", examples = "15")
        long planRevision,

        @Schema(examples = "14") long kpisDefined,
        @Schema(examples = "0") long kpisRevised,
        @Schema(examples = "14") long targetsSet,
        @Schema(examples = "0") long targetsRevised,

        @Schema(description = "Targets that the plan has already in this form; they get no version", examples = "0")
        long targetsUnchanged) {}
