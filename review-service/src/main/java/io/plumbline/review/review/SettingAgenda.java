package io.plumbline.review.review;

import io.plumbline.review.actual.ListingOwedActuals;
import io.plumbline.review.adjustment.Adjustments;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.diagnosis.Diagnosing;
import io.plumbline.review.diagnosis.Diagnosis;
import io.plumbline.review.diagnosis.LastMoments;
import io.plumbline.review.linkcopy.LinkCopies;
import io.plumbline.review.period.Period;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetFacts;
import io.plumbline.review.targetcopy.TargetVersions;
import io.plumbline.review.track.AssessingTargets;
import io.plumbline.review.verdictcopy.VerdictCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what a review has to look at, what needs attention most first. */
@ApplicationScoped
class SettingAgenda {

    private final AssessingTargets assessing;
    private final Diagnosing diagnosing;
    private final TargetCopies copies;
    private final LinkCopies links;
    private final VerdictCopies verdicts;
    private final Decisions decisions;
    private final Adjustments adjustments;
    private final PromisingActions actions;

    SettingAgenda(
            AssessingTargets assessing,
            Diagnosing diagnosing,
            TargetCopies copies,
            LinkCopies links,
            VerdictCopies verdicts,
            Decisions decisions,
            Adjustments adjustments,
            PromisingActions actions) {
        this.assessing = assessing;
        this.diagnosing = diagnosing;
        this.copies = copies;
        this.links = links;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.adjustments = adjustments;
        this.actions = actions;
    }

    Agenda set(UUID planId, LocalDate asOf, Instant at) {
        var hand = assessing.gather(planId, null);
        var plan = assessing.assessPlan(planId, hand, asOf, true);
        var newest = hand.targets().stream()
                .map(TargetVersions::newest)
                .collect(Collectors.toMap(TargetFacts::id, Function.identity()));
        var planLinks = links.ofPlan(planId);
        var moments = LastMoments.of(copies.getPlan(planId), newest.values(), planLinks);
        var verdictOf = verdicts.mapOfPlan(planId);
        var findingsOf = verdicts.mapFindings(planId);
        var due = decisions.mapDue(planId, asOf);
        var answers = adjustments.map(due.values().stream()
                .flatMap(List::stream)
                .map(DecisionSnapshot::adjustmentId)
                .filter(Objects::nonNull)
                .toList());
        var items = plan.targets().stream()
                .map(assessment -> {
                    var id = assessment.targetId();
                    var decided = due.getOrDefault(id, List.of());
                    var overdue = ListingOwedActuals.listOwed(newest.get(id), hand.actualsOf(id), asOf).stream()
                            .map(Period::label)
                            .toList();
                    var item = new Agenda.Item(
                            id,
                            newest.get(id).version(),
                            List.of(),
                            assessment,
                            verdictOf.get(id),
                            findingsOf.getOrDefault(id, List.of()),
                            decided,
                            decided.stream()
                                    .map(decision -> DecisionEffect.of(
                                            decision,
                                            assessment,
                                            newest.get(id).trajectory().direction(),
                                            Optional.ofNullable(decision.adjustmentId())
                                                    .map(answers::get)))
                                    .toList(),
                            findDiagnosis(diagnosing.diagnose(assessment, hand, planLinks)),
                            overdue,
                            moments.get(id));
                    return item.withAttention(Urgency.attention(item, asOf));
                })
                .sorted(Urgency.MOST_URGENT_FIRST)
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

    private static Diagnosis findDiagnosis(Diagnosis diagnosis) {
        return diagnosis.track() == Track.OFF_TRACK || diagnosis.track() == Track.AT_RISK ? diagnosis : null;
    }
}
