package io.plumbline.review.actual;

import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.review.period.MalformedPeriod;
import io.plumbline.review.period.Period;
import io.plumbline.review.problem.ReviewProblem;
import io.plumbline.review.targetcopy.KpiFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which periods an actual may be recorded for. */
final class ActualPeriods {

    private ActualPeriods() {}

    /**
     * What is wrong with the period of an actual; empty if nothing is.
     *
     * @param latest a period that begins later has not been measured by anybody
     * @param overlapping finds a period that has a value and shares days with the given one
     */
    static Optional<Refusal> findMistake(
            KpiFacts kpi, String label, LocalDate latest, Function<Period, Optional<Period>> overlapping) {
        Period period;
        try {
            period = Period.parse(label);
        } catch (MalformedPeriod malformed) {
            return Optional.of(Refusal.invalid("/period", malformed.getMessage() + "."));
        }
        if (period.frequency() != kpi.frequency()) {
            return Optional.of(Refusal.invalid(
                    "/period",
                    "%s is measured per %s: write a period such as %s, not %s."
                            .formatted(
                                    kpi.code(), kpi.frequency(), kpi.frequency().example(), label)));
        }
        if (period.start().isAfter(latest)) {
            return Optional.of(Refusal.invalid(
                    "/period",
                    "%s begins on %s: an actual is what was measured, so record it once its period has begun."
                            .formatted(label, period.start())));
        }
        return overlapping.apply(period).map(taken -> {
            var detail = "%s has an actual for %s already%s: correct that one."
                    .formatted(kpi.code(), taken, taken.equals(period) ? "" : ", which overlaps " + period);
            return new Refusal(ReviewProblem.ALREADY_RECORDED, detail, List.of(new Violation("/period", detail)));
        });
    }
}
