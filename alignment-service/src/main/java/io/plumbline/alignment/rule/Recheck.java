package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.PlanChange;
import java.util.Set;
import java.util.UUID;

/**
 * A check, the one that followed it after a change, and the targets whose verdict is not the same, be it only in a number.
 */
public record Recheck(Check before, Check after, PlanChange change, Set<UUID> changed) {}
