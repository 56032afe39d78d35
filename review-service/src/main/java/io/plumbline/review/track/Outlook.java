package io.plumbline.review.track;

import io.plumbline.review.forecast.Band;
import io.plumbline.review.forecast.pace.PaceJudgement;
import io.plumbline.review.forecast.pace.PaceReason.Ground;
import io.plumbline.review.forecast.pace.PaceVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a target is heading: the forecast of its KPI to the year in which the goal is due, and what to think of the goal. */
public record Outlook(
        @Schema(description = "A suggestion; the leadership decides")
        PaceVerdict paceVerdict,

        @Schema(
                description = "Of reaching the goal when it is due, in percent; null when unknown",
                examples = "34.0",
                nullable = true)
        BigDecimal probabilityPercent,

        @Schema(description = "The decisive one first") List<Reason> reasons,

        @Schema(description = "The forecast of each fiscal year; empty for fewer than five values")
        List<Year> years) {

    private static final int PERCENT_SCALE = 1;

    static Outlook of(PaceJudgement judgement, List<Year> years) {
        var probability = judgement.probability();
        return new Outlook(
                judgement.verdict(),
                probability.isEmpty()
                        ? null
                        : BigDecimal.valueOf(100 * probability.getAsDouble())
                                .setScale(PERCENT_SCALE, RoundingMode.HALF_EVEN),
                judgement.reasons().stream()
                        .map(reason -> new Reason(reason.ground(), reason.sentence()))
                        .toList(),
                years);
    }

    /** Why the verdict is what it is. */
    @Schema(name = "OutlookReason")
    public record Reason(
            Ground ground,

            @Schema(examples = "So far the KPI has changed by 192 a year; from now on it takes 227 a year.")
            String sentence) {}

    /** The yearly value that one fiscal year is heading for, in the KPI's unit. */
    @Schema(name = "OutlookYear")
    public record Year(
            @Schema(examples = "2") int fiscalYear,
            @Schema(examples = "2028-12-31") LocalDate periodEnd,

            @Schema(description = "Nine chances in ten that it is more", examples = "310.00")
            BigDecimal p10,

            @Schema(description = "As likely more as less", examples = "402.00")
            BigDecimal p50,

            @Schema(description = "Nine chances in ten that it is less", examples = "487.00")
            BigDecimal p90) {

        static Year of(int fiscalYear, LocalDate periodEnd, Band band, int scale) {
            return new Year(
                    fiscalYear,
                    periodEnd,
                    rounded(band.p10(), scale),
                    rounded(band.p50(), scale),
                    rounded(band.p90(), scale));
        }

        private static BigDecimal rounded(double value, int scale) {
            return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
        }
    }
}
