package io.plumbline.review.verdictcopy;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule of alignment-service complains about in a target, as of the newest event about it. */
public record Finding(
        UUID id,
        UUID targetId,
        @Schema(examples = "adds-up") String rule,
        Verdict outcome,

        @Schema(examples = "In year 5 the parts sum to 1,000, and the whole is 1,100.")
        String sentence,

        @Schema(examples = "Raise a part by 100.", nullable = true)
        String fix) {}
