package io.plumbline.alignment.verdict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fact that set off a check. */
public record Cause(
        @Schema(description = "Id of the event, link or target", examples = "0198f3a2-6b1c-7d52-9c41-5e0f2f6a7b10")
        String id,

        @Schema(description = "Name of the fact", examples = "TargetChanged")
        String type) {}
