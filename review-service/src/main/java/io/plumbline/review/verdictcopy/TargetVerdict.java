package io.plumbline.review.verdictcopy;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on one target at one version. */
public record TargetVerdict(
        UUID targetId,
        @Schema(examples = "2") int targetVersion,
        Verdict verdict,

        @Schema(description = "True while nobody has said what the target impacts")
        boolean nebulous,

        @Schema(examples = "[\"adds-up\"]") List<String> failingRules) {}
