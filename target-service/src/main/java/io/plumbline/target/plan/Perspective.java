package io.plumbline.target.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point of view from which an organisation sets targets. A plan's perspectives are ordered, the one that matters most first. */
public record Perspective(
        @Schema(examples = "CUSTOMER")
        @NotNull
        @Pattern(
                regexp = "[A-Z][A-Z0-9_]{0,39}",
                message = "must be capital letters, digits and underscores, at most 40")
        String code,

        @Schema(examples = "Customer") @NotBlank @Size(max = 100)
        String name) {

    /** The balanced scorecard's four, for a business. */
    public static final List<Perspective> USUAL = List.of(
            new Perspective("FINANCIAL", "Financial"),
            new Perspective("CUSTOMER", "Customer"),
            new Perspective("INTERNAL", "Internal"),
            new Perspective("PEOPLE", "People"));
}
