package io.plumbline.review.linkcopy;

import java.util.UUID;

/**
 * What is known of a link.
 *
 * @param fromTargetId the part or the cause
 * @param toTargetId the whole or the effect
 */
public record LinkFacts(
        UUID id,
        UUID planId,
        LinkKind kind,
        UUID fromTargetId,
        UUID toTargetId,
        int lagMonths,
        String hypothesis,
        int version) {}
