package io.plumbline.review.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was there and what was said; replaces the minutes as a whole. */
public record Minutes(
        @Schema(examples = "[\"CEO\", \"CFO\"]") @NotNull @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> attendance,

        @Schema(examples = "Campaigns began two months late.") @Size(max = 20_000)
        String notes) {}
