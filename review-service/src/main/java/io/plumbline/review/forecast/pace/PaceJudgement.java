package io.plumbline.review.forecast.pace;

import io.plumbline.review.forecast.Forecast;
import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Series;
import io.plumbline.review.forecast.pace.PaceReason.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The suggested verdict on a target's pace.
 *
 * @param probability of reaching the goal in the due year; empty when unknown, which is not the same as one half
 * @param pace empty when not even one yearly value can be read from the history
 * @param reasons at least one, the decisive one first
 */
public record PaceJudgement(
        PaceVerdict verdict, OptionalDouble probability, Optional<Pace> pace, List<PaceReason> reasons) {

    public PaceJudgement {
        reasons = List.copyOf(reasons);
    }

    /** Judges an ambition by the history of its KPI and the forecast made from it. */
    public static PaceJudgement of(
            Series series, Optional<Forecast> forecast, Ambition ambition, PaceThresholds thresholds) {
        Optional<Pace> pace = Pace.of(series, ambition);
        if (!ambition.isPossible()) {
            String sentence = "The goal lies outside what the KPI can be: %s.".formatted(range(ambition));
            return new PaceJudgement(
                    PaceVerdict.TOO_FAR,
                    OptionalDouble.of(0),
                    pace,
                    List.of(new PaceReason(Ground.NATURAL_LIMIT, sentence)));
        }
        if (forecast.isEmpty() || pace.isEmpty()) {
            return new PaceJudgement(
                    PaceVerdict.UNKNOWN, OptionalDouble.empty(), pace, List.of(tooLittle(series, forecast)));
        }
        var prediction = forecast.get().yearEnding(ambition.periodsLeft(), ambition.reading());
        double probability = prediction.probabilityOf(ambition.reach());
        double yearsLeft = (double) ambition.periodsLeft() / series.periodsPerYear();
        List<PaceReason> reasons = new ArrayList<>();
        reasons.add(PaceSentences.probability(probability, prediction.band()));
        reasons.addAll(PaceSentences.pace(pace.get()));
        return new PaceJudgement(
                verdict(probability, yearsLeft, thresholds), OptionalDouble.of(probability), pace, reasons);
    }

    private static PaceVerdict verdict(double probability, double yearsLeft, PaceThresholds thresholds) {
        if (probability < thresholds.tooFarBelow()) {
            return PaceVerdict.TOO_FAR;
        }
        boolean safe = probability >= thresholds.notFarEnoughFrom() && yearsLeft >= thresholds.yearsToRaise();
        return safe ? PaceVerdict.NOT_FAR_ENOUGH : PaceVerdict.ON_PACE;
    }

    private static PaceReason tooLittle(Series series, Optional<Forecast> forecast) {
        return new PaceReason(
                Ground.DATA,
                forecast.isEmpty()
                        ? "%d of the %d values that a forecast needs have been measured."
                                .formatted(series.known(), Forecasting.FEWEST_VALUES)
                        : "Less than one year has been measured, and the goal is a yearly value.");
    }

    private static String range(Ambition ambition) {
        return "it stays between " + PaceSentences.number(ambition.limits().lowest()) + " and "
                + PaceSentences.number(ambition.limits().highest());
    }
}
