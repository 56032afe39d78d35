package io.plumbline.target.planfile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something in a file that keeps it from being imported. */
public record FileProblem(
        @Schema(description = "JSON pointer (JSON, YAML) or cell (CSV, XLSX)", examples = "/targets/3/goal")
        String place,

        @Schema(
                description = "What is wrong, and what would be right",
                examples = "A goal is either a statement, or a kind with an amount.")
        String detail) {}
