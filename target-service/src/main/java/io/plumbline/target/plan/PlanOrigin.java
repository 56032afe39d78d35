package io.plumbline.target.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a scenario was copied from: a plan as it stood at one revision. */
public record PlanOrigin(
        UUID planId, @Schema(examples = "12") long revision) {}
