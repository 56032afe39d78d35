package io.plumbline.review.drift;

import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.Assessment;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.assessment.TrackRules;
import io.plumbline.review.targetcopy.TargetFacts;
import io.plumbline.review.targetcopy.TargetVersions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one target's goal has moved, version by version. */
public record GoalDrift(
        UUID targetId,
        @Schema(examples = "New customers") String name,
        @Schema(examples = "EUR") String unit,
        @Schema(examples = "1") long timesLowered,
        @Schema(examples = "0") long timesPostponed,

        @Schema(
                description =
                        "Lowered twice, or lowered while off track: the goal follows the results instead of leading"
                                + " them")
        boolean eroding,

        List<GoalMove> moves) {

    private static final int MOST_LOWERINGS = 1;

    static GoalDrift of(TargetVersions target, Actuals actuals, TrackRules rules) {
        var moves = new ArrayList<GoalMove>();
        for (int at = 1; at < target.entries().size(); at++) {
            var before = target.entries().get(at - 1);
            var after = target.entries().get(at);
            var kinds = kinds(before.facts(), after.facts());
            if (!kinds.isEmpty()) {
                var day = LocalDate.ofInstant(after.changedAt(), ZoneOffset.UTC);
                moves.add(new GoalMove(
                        after.facts().version(),
                        after.changedAt(),
                        after.changedBy(),
                        after.reason(),
                        kinds,
                        before.facts().goal().value(),
                        after.facts().goal().value(),
                        before.facts().dueYear(),
                        after.facts().dueYear(),
                        isMissed(new TargetVersions(target.entries().subList(0, at)), actuals, day, rules)));
            }
        }
        long lowered =
                moves.stream().filter(move -> move.is(GoalMove.Kind.LOWERED)).count();
        boolean afterMiss = moves.stream().anyMatch(move -> move.is(GoalMove.Kind.LOWERED) && move.afterMiss());
        return new GoalDrift(
                target.newest().id(),
                target.newest().name(),
                target.newest().kpi().unit(),
                lowered,
                moves.stream().filter(move -> move.is(GoalMove.Kind.POSTPONED)).count(),
                lowered > MOST_LOWERINGS || afterMiss,
                List.copyOf(moves));
    }

    private static List<GoalMove.Kind> kinds(TargetFacts before, TargetFacts after) {
        var kinds = new ArrayList<GoalMove.Kind>();
        int ambition =
                ambition(after, after.goal().value().subtract(before.goal().value()));
        if (ambition != 0) {
            kinds.add(ambition < 0 ? GoalMove.Kind.LOWERED : GoalMove.Kind.RAISED);
        }
        if (after.dueYear() != before.dueYear()) {
            kinds.add(after.dueYear() > before.dueYear() ? GoalMove.Kind.POSTPONED : GoalMove.Kind.BROUGHT_FORWARD);
        }
        return kinds;
    }

    /** Positive if the step asks for more. What is to be maintained asks for neither more nor less. */
    private static int ambition(TargetFacts target, BigDecimal step) {
        return switch (target.kpi().direction()) {
            case INCREASE -> step.signum();
            case DECREASE -> -step.signum();
            case MAINTAIN, RANGE -> 0;
        };
    }

    private static boolean isMissed(TargetVersions before, Actuals actuals, LocalDate day, TrackRules rules) {
        var assessment = Assessment.of(before.trajectories(), actuals.endedBy(day), day, rules);
        return assessment.track() == Track.OFF_TRACK;
    }
}
