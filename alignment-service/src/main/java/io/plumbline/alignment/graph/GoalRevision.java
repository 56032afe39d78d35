package io.plumbline.alignment.graph;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One version of a target that has other numbers than the version before.
 *
 * @param at when it was decided
 * @param inForce true if the version before was active or came from a review: then a lower goal is a lowered one, not a draft
 * @param firstYear the first year whose milestone is another one, or null if only the goal or the due year is
 * @param valueFrom the milestone of that year before
 * @param valueTo the milestone of that year after
 * @param rebaselined true if an approver had it reach into closed periods on purpose
 */
public record GoalRevision(
        long version,
        Instant at,
        boolean inForce,
        BigDecimal goalFrom,
        BigDecimal goalTo,
        int dueFrom,
        int dueTo,
        Integer firstYear,
        BigDecimal valueFrom,
        BigDecimal valueTo,
        boolean rebaselined) {}
