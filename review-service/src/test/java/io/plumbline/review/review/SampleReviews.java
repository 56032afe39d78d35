package io.plumbline.review.review;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.diagnosis.Diagnosis;
import io.plumbline.review.forecast.pace.PaceVerdict;
import io.plumbline.review.track.PlanAssessment.TrackCounts;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.verdictcopy.PlanVerdict;
import io.plumbline.review.verdictcopy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reviews without a database, for tests of what is made of them. */
public final class SampleReviews {

    private static final Instant OPENED = Instant.parse("2027-07-14T08:00:00Z");

    private SampleReviews() {}

    public static Agenda.Item item(
            TargetAssessment assessment, Diagnosis diagnosis, List<String> overdueActuals, LocalDate lastMoment) {
        var item = new Agenda.Item(
                assessment.targetId(),
                1,
                List.of(),
                assessment,
                null,
                List.of(),
                List.of(),
                List.of(),
                diagnosis,
                overdueActuals,
                lastMoment);
        return item.withAttention(Urgency.attention(item, assessment.asOf()));
    }

    public static Agenda agenda(LocalDate asOf, TrackCounts counts, List<Agenda.Item> items) {
        return new Agenda(
                asOf,
                OPENED,
                14,
                new PlanVerdict(Verdict.WARN, 14, OPENED),
                counts,
                items.stream().sorted(Urgency.MOST_URGENT_FIRST).toList(),
                List.of());
    }

    public static ReviewSnapshot review(UUID planId, Agenda agenda) {
        return new ReviewSnapshot(
                UUID.randomUUID(),
                planId,
                2,
                ReviewState.OPEN,
                Origin.CADENCE,
                ReviewKind.STRATEGIC,
                "Strategic review of April to June 2027",
                LocalDate.of(2027, 7, 14),
                agenda.asOf(),
                List.of("CEO", "CFO", "Chair"),
                "Campaigns began two months late.",
                null,
                OPENED,
                "Chair",
                null,
                null,
                agenda);
    }

    public static DecisionSnapshot decision(
            UUID targetId, UUID adjustmentId, String kind, String reason, String effect) {
        return new DecisionSnapshot(
                UUID.randomUUID(),
                null,
                null,
                targetId,
                DecisionKind.valueOf(kind),
                reason,
                null,
                effect,
                LocalDate.of(2027, 12, 31),
                null,
                Track.OFF_TRACK,
                null,
                new WhatIfResult(Verdict.WARN, 14L, null),
                adjustmentId,
                "Chair",
                OPENED,
                null,
                null,
                null,
                null);
    }

    public static PaceVoteSnapshot vote(UUID targetId, String voter, PaceVerdict verdict) {
        return new PaceVoteSnapshot(targetId, voter, verdict, null, OPENED);
    }

    public static ActionSnapshot action(String owner, String task, LocalDate dueOn) {
        return new ActionSnapshot(UUID.randomUUID(), null, null, null, owner, task, dueOn, null, OPENED);
    }
}
