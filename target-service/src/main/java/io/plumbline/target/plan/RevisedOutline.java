package io.plumbline.target.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new outline for a plan; it replaces the present one whole. */
public record RevisedOutline(
        @NotNull @Valid PlanOutline outline,

        @Schema(description = "Why; kept with the version", examples = "The city's mission comes first")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
