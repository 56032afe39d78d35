package io.plumbline.alignment.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How facts about paths are written into the bits of a number, so that facts are joined by OR and carried over a step by a shift.
 *
 * <p>Downstream, towards what a target moves: one bit says that an apex is reached, and two for each apex say with which signs. Upstream,
 * towards what moves it: one bit for each perspective, and one for each frequency in which a leading KPI is measured there.
 */
final class Marks {

    private static final long REACHES = 1L << 62;
    private static final long RAISING = 0x1555_5555_5555_5555L;
    private static final long LOWERING = RAISING << 1;

    /** Of more apexes than this only that they are reached is known, not with which sign. */
    private static final int MOST_SIGNED = 31;

    private static final int FREQUENCIES_FROM = 56;

    private final List<UUID> apexes;
    private final Map<UUID, Integer> apexNumbers = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    Marks(Plan plan) {
        apexes = plan.apexTargetIds().stream().sorted().toList();
        for (int number = 0; number < apexes.size(); number++) {
            apexNumbers.put(apexes.get(number), number);
        }
        for (int rank = 0; rank < plan.perspectives().size() && rank < FREQUENCIES_FROM; rank++) {
            ranks.putIfAbsent(plan.perspectives().get(rank).code(), rank);
        }
    }

    /** What one that leads to this target without turning the sign has to say for itself. */
    long apex(UUID targetId) {
        var number = apexNumbers.get(targetId);
        if (number == null) {
            return 0;
        }
        return number < MOST_SIGNED ? REACHES | 1L << 2 * number : REACHES;
    }

    static long carried(long marks, Sign sign) {
        if (sign == Sign.POSITIVE || marks == 0) {
            return marks;
        }
        if (sign == null) {
            return marks & REACHES;
        }
        long signs = marks & ~REACHES;
        return marks & REACHES | (signs & RAISING) << 1 | (signs & LOWERING) >>> 1;
    }

    static boolean reaches(long downstream) {
        return (downstream & REACHES) != 0;
    }

    /** The apexes that are raised by one path and lowered by another, in the order of their ids. */
    List<UUID> torn(long downstream) {
        long signs = downstream & ~REACHES;
        long both = signs & signs >>> 1 & RAISING;
        return both == 0
                ? List.of()
                : apexes.stream()
                        .filter(id -> apexNumbers.get(id) < MOST_SIGNED && (both & 1L << 2 * apexNumbers.get(id)) != 0)
                        .toList();
    }

    /** What a cause brings to all that it leads to. */
    long cause(Target target) {
        var rank = ranks.get(target.perspective());
        long own = rank == null ? 0 : 1L << rank;
        return target.kpi().indicator() == Indicator.LEADING
                ? own | 1L << FREQUENCIES_FROM + target.kpi().frequency().ordinal()
                : own;
    }

    boolean hasPerspective(long upstream, String perspective) {
        var rank = ranks.get(perspective);
        return rank != null && (upstream & 1L << rank) != 0;
    }

    static boolean hasLeading(long upstream, Frequency frequency) {
        return (upstream & 1L << FREQUENCIES_FROM + frequency.ordinal()) != 0;
    }
}
