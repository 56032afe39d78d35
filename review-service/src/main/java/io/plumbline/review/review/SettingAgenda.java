package io.plumbline.review.review;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.track.AssessingTargets;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.verdictcopy.TargetVerdict;
import io.plumbline.review.verdictcopy.Verdict;
import io.plumbline.review.verdictcopy.VerdictCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Puts together what a review has to look at, what needs attention most first. */
@ApplicationScoped
class SettingAgenda {

    private static final Comparator<Agenda.Item> MOST_URGENT_FIRST = Comparator.comparingInt(SettingAgenda::urgency)
            .thenComparing(item -> item.attention().size(), Comparator.reverseOrder())
            .thenComparing(SettingAgenda::distance, Comparator.reverseOrder());

    private final AssessingTargets assessing;
    private final TargetCopies copies;
    private final VerdictCopies verdicts;
    private final Decisions decisions;
    private final PromisingActions actions;

    SettingAgenda(
            AssessingTargets assessing,
            TargetCopies copies,
            VerdictCopies verdicts,
            Decisions decisions,
            PromisingActions actions) {
        this.assessing = assessing;
        this.copies = copies;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.actions = actions;
    }

    Agenda set(UUID planId, LocalDate asOf, Instant at) {
        var plan = assessing.assessPlan(planId, asOf, null, true);
        var verdictOf = verdicts.mapOfPlan(planId);
        var due = decisions.mapDue(planId, asOf);
        var items = plan.targets().stream()
                .map(target ->
                        item(target, verdictOf.get(target.targetId()), due.getOrDefault(target.targetId(), List.of())))
                .sorted(MOST_URGENT_FIRST)
                .toList();
        return new Agenda(
                asOf,
                at,
                plan.planRevision(),
                verdicts.findOfPlan(planId).orElse(null),
                plan.counts(),
                items,
                actions.listOverdue(planId, asOf));
    }

    private Agenda.Item item(TargetAssessment assessment, TargetVerdict verdict, List<DecisionSnapshot> due) {
        return new Agenda.Item(
                assessment.targetId(),
                copies.getTarget(assessment.targetId()).version(),
                attention(assessment.track(), verdict, due),
                assessment,
                verdict,
                due);
    }

    private static List<Attention> attention(Track track, TargetVerdict verdict, List<DecisionSnapshot> due) {
        var attention = new ArrayList<Attention>();
        switch (track) {
            case OFF_TRACK -> attention.add(Attention.OFF_TRACK);
            case AT_RISK -> attention.add(Attention.AT_RISK);
            case UNKNOWN -> attention.add(Attention.NOT_KNOWN);
            case ON_TRACK -> {
                // Nothing to look at for its track.
            }
        }
        if (verdict != null && verdict.nebulous()) {
            attention.add(Attention.NEBULOUS);
        }
        if (verdict != null && verdict.verdict() == Verdict.FAIL) {
            attention.add(Attention.MISALIGNED);
        } else if (verdict != null && verdict.verdict() == Verdict.WARN) {
            attention.add(Attention.ALIGNMENT_WARNING);
        }
        if (!due.isEmpty()) {
            attention.add(Attention.DECISION_DUE);
        }
        attention.sort(Comparator.naturalOrder());
        return attention;
    }

    private static int urgency(Agenda.Item item) {
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
