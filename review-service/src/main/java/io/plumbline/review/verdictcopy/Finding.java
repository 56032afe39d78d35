package io.plumbline.review.verdictcopy;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule of alignment-service complains about in a target, as of the newest event about it. */
public record Finding(
        UUID id,
        UUID targetId,
        @Schema(examples = "adds-up") String rule,
        Verdict outcome,

        @Schema(examples = "Revenue (KPI revenue) is not the sum of its parts in 2031.")
        String sentence,

        @Schema(examples = "Do this: raise the goal of New customers to 1,100 EUR.", nullable = true)
        String fix) {}
