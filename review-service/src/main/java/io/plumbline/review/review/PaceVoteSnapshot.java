package io.plumbline.review.review;

import io.plumbline.review.forecast.pace.PaceVerdict;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vote as callers read it. */
@Schema(name = "PaceVote")
public record PaceVoteSnapshot(
        UUID targetId,
        @Schema(examples = "CFO") String voter,
        PaceVerdict vote,

        @Schema(examples = "We have never done more than 180 a year", nullable = true)
        String remark,

        Instant votedAt) {}
