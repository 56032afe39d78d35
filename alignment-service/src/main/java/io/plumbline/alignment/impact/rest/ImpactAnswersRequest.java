package io.plumbline.alignment.impact.rest;

import io.plumbline.alignment.impact.StatedImpact;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both answers of a target; one that is left out is open. */
@Schema(name = "ImpactAnswersGiven", examples = """
                {"ownPerspective": {"none": true, "reason": "It is what the plan is for"}, "otherPerspectives": null}""")
public record ImpactAnswersRequest(
        @Valid @Schema(description = "What will it impact in its own perspective?", nullable = true)
        StatedImpact ownPerspective,

        @Valid @Schema(description = "What will it impact in the others?", nullable = true)
        StatedImpact otherPerspectives) {}
