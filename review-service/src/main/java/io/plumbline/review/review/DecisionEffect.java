package io.plumbline.review.review;

import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.adjustment.AdjustmentState;
import io.plumbline.review.assessment.Direction;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.track.TargetAssessment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a target stood when an earlier review decided about it, and where it stands now that the effect is to be checked. */
public record DecisionEffect(
        UUID decisionId,
        DecisionKind kind,

        @Schema(examples = "280 by the end of the year", nullable = true)
        String expectedEffect,

        @Schema(
                description = "Yearly level that was expected by the day of the check",
                examples = "280",
                nullable = true)
        BigDecimal expectedValue,

        @Schema(examples = "2027-12-31") LocalDate checkOn,
        @Schema(nullable = true) Track trackThen,
        Track trackNow,
        @Schema(examples = "192.00", nullable = true) BigDecimal levelThen,
        @Schema(examples = "264.00", nullable = true) BigDecimal levelNow,

        @Schema(
                description = "What target-service made of it; null for a decision that people carry out",
                nullable = true)
        AdjustmentState adjustment,

        @Schema(description = "What the figures say, as a suggestion; UNKNOWN without an expected value or an actual")
        Outcome measured,

        @Schema(examples = "Expected were 280, now it is 264, and it was 192: not there.")
        String sentence) {

    static DecisionEffect of(
            DecisionSnapshot decided,
            TargetAssessment now,
            Direction direction,
            Optional<AdjustmentSnapshot> adjustment) {
        var level = now.comparison() == null ? null : now.comparison().yearlyLevel();
        var measured = measured(decided.expectedValue(), level, direction);
        return new DecisionEffect(
                decided.id(),
                decided.kind(),
                decided.expectedEffect(),
                decided.expectedValue(),
                decided.checkOn(),
                decided.trackThen(),
                now.track(),
                decided.levelThen(),
                level,
                adjustment.map(AdjustmentSnapshot::state).orElse(null),
                measured,
                sentence(decided, level, measured));
    }

    private static Outcome measured(BigDecimal expected, BigDecimal level, Direction direction) {
        if (expected == null || level == null) {
            return Outcome.UNKNOWN;
        }
        return direction.shortfall(expected, level).signum() <= 0 ? Outcome.HAPPENED : Outcome.NOT_HAPPENED;
    }

    private static String sentence(DecisionSnapshot decided, BigDecimal level, Outcome measured) {
        if (level == null) {
            return "There is no actual to check it by.";
        }
        var then = decided.levelThen() == null
                ? ""
                : ", and it was " + decided.levelThen().toPlainString();
        return switch (measured) {
            case HAPPENED, NOT_HAPPENED ->
                "Expected were %s, now it is %s%s: %s."
                        .formatted(
                                decided.expectedValue().toPlainString(),
                                level.toPlainString(),
                                then,
                                measured == Outcome.HAPPENED ? "it happened" : "not there");
            case PARTLY, UNKNOWN -> "Now it is %s%s.".formatted(level.toPlainString(), then);
        };
    }
}
