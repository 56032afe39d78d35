package io.plumbline.review.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action to be promised. */
public record NewAction(
        @Schema(description = "The target that it helps, if it is one")
        UUID targetId,

        @Schema(examples = "Head of marketing") @NotBlank @Size(max = 200)
        String owner,

        @Schema(examples = "Start the spring campaign") @NotBlank @Size(max = 2000)
        String task,

        @NotNull @Schema(examples = "2027-09-30") LocalDate dueOn) {}
