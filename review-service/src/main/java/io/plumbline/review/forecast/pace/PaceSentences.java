package io.plumbline.review.forecast.pace;

import io.plumbline.review.forecast.Band;
import io.plumbline.review.forecast.pace.PaceReason.Ground;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a pace and a probability into words that a review can read out. */
final class PaceSentences {

    private PaceSentences() {}

    static PaceReason probability(double probability, Band band) {
        String sentence =
                "The goal is reached with a probability of %s %%; the forecast for the due year is %s (%s to %s)."
                        .formatted(
                                Math.round(100 * probability),
                                number(band.p50()),
                                number(band.p10()),
                                number(band.p90()));
        return new PaceReason(Ground.PROBABILITY, sentence);
    }

    static List<PaceReason> pace(Pace pace) {
        List<PaceReason> reasons = new ArrayList<>();
        if (pace.required() == 0) {
            reasons.add(new PaceReason(
                    Ground.OWN_HISTORY,
                    "The goal is met today at %s and has to be held.".formatted(number(pace.current()))));
            return reasons;
        }
        if (pace.soFar().isPresent()) {
            String sentence = "So far the KPI has changed by %s a year; from now on it takes %s a year."
                    .formatted(change(pace.soFar().getAsDouble()), change(pace.required()));
            reasons.add(new PaceReason(Ground.OWN_HISTORY, sentence));
        }
        if (pace.best().isPresent()) {
            reasons.add(new PaceReason(
                    Ground.REQUIRED_GROWTH, best(pace.required(), pace.best().getAsDouble())));
        }
        return reasons;
    }

    private static String best(double required, double best) {
        boolean everMoved = best != 0 && Math.signum(best) == Math.signum(required);
        if (!everMoved) {
            return "In no year of its history has the KPI moved that way at all.";
        }
        double times = required / best;
        return times > 1
                ? "That is %s times the best year ever (%s).".formatted(number(times), change(best))
                : "The best year ever was %s: it has been done before.".formatted(change(best));
    }

    private static String change(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** Large numbers whole, those under a hundred with one decimal place, under one with two digits: more would promise too much. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "any height" : "any depth";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        double size = Math.abs(value);
        BigDecimal rounded =
                size < 1 ? exact.round(new MathContext(2)) : exact.setScale(size < 100 ? 1 : 0, RoundingMode.HALF_EVEN);
        int decimals = Math.max(0, Math.min(6, rounded.stripTrailingZeros().scale()));
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }
}
