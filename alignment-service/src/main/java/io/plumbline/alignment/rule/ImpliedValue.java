package io.plumbline.alignment.rule;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a target would come to in one year if nothing else were changed.
 *
 * @param shortfall how much that is worse than planned, in the direction in which the target goes; negative if it is better
 * @param viaTargetId the target from which the difference comes directly
 */
public record ImpliedValue(
        UUID targetId,
        String name,
        int year,
        BigDecimal planned,
        BigDecimal implied,
        BigDecimal shortfall,
        UUID viaTargetId,
        String sentence) {}
