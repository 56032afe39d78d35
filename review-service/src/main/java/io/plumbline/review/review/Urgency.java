package io.plumbline.review.review;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.verdictcopy.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What about a target needs attention, and which target needs it most. */
final class Urgency {

    static final Comparator<Agenda.Item> MOST_URGENT_FIRST = Comparator.comparingInt(Urgency::rank)
            .thenComparing(item -> item.attention().size(), Comparator.reverseOrder())
            .thenComparing(Urgency::distance, Comparator.reverseOrder());

    /** By then another quarter has gone, and with it usually another review. */
    private static final int MONTHS_AHEAD = 3;

    private Urgency() {}

    /** In order of urgency. */
    static List<Attention> attention(Agenda.Item item, LocalDate asOf) {
        var attention = new ArrayList<Attention>();
        var track = item.assessment().track();
        var verdict = item.verdict();
        addIf(track == Track.OFF_TRACK, Attention.OFF_TRACK, attention);
        addIf(isLastMomentNear(item, asOf), Attention.LAST_MOMENT_NEAR, attention);
        addIf(verdict != null && verdict.verdict() == Verdict.FAIL, Attention.MISALIGNED, attention);
        addIf(verdict != null && verdict.nebulous(), Attention.NEBULOUS, attention);
        addIf(!item.overdueActuals().isEmpty(), Attention.ACTUAL_OVERDUE, attention);
        addIf(track == Track.UNKNOWN, Attention.NOT_KNOWN, attention);
        addIf(!item.dueDecisions().isEmpty(), Attention.DECISION_DUE, attention);
        addIf(track == Track.AT_RISK, Attention.AT_RISK, attention);
        addIf(verdict != null && verdict.verdict() == Verdict.WARN, Attention.ALIGNMENT_WARNING, attention);
        return attention;
    }

    private static boolean isLastMomentNear(Agenda.Item item, LocalDate asOf) {
        var moment = item.lastResponsibleMoment();
        return moment != null
                && item.assessment().track() != Track.ON_TRACK
                && !moment.isAfter(asOf.plusMonths(MONTHS_AHEAD));
    }

    private static void addIf(boolean needed, Attention what, List<Attention> attention) {
        if (needed) {
            attention.add(what);
        }
    }

    private static int rank(Agenda.Item item) {
        return item.attention().isEmpty()
                ? Attention.values().length
                : item.attention().get(0).ordinal();
    }

    private static BigDecimal distance(Agenda.Item item) {
        var comparison = item.assessment().comparison();
        return comparison == null || comparison.variancePercent() == null
                ? BigDecimal.ZERO
                : comparison.variancePercent().abs();
    }
}
