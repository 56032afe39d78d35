package io.plumbline.review.review;

import io.plumbline.review.verdictcopy.Verdict;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What alignment-service answered when the change was tried before it was decided. The caller brings it: no service calls another
 * in order to answer.
 */
public record WhatIfResult(
        @Schema(description = "The verdict on the plan with the change") @NotNull
        Verdict verdict,

        @Schema(description = "Revision of the plan that it was tried on", examples = "14") @NotNull @Min(1)
        Long planRevision,

        @Schema(
                description = "What would break, in words",
                examples = "Revenue would be short by 100 in year 5",
                nullable = true)
        @Size(max = 2000)
        String summary) {}
