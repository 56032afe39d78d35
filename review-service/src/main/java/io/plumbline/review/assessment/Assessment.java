package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a target stands on a date, derived from its trajectory and the actuals of the periods that had ended; never
 * patched, always derived again.
 *
 * @param asOf the date that was asked for
 * @param explanation the sentence that says why the track is what it is
 * @param reading plan and actual; empty when there is nothing to compare
 * @param progress share of the way from baseline to goal that is done; empty without a way
 * @param plannedProgress the share that was planned to be done
 * @param pace speed so far and speed needed
 * @param chart the XmR chart of the KPI
 * @param missing the periods without a value that keep it from being judged
 */
public record Assessment(
        LocalDate asOf,
        Track track,
        String explanation,
        Optional<Reading> reading,
        Optional<BigDecimal> progress,
        Optional<BigDecimal> plannedProgress,
        Optional<Pace> pace,
        Optional<ControlChart> chart,
        List<Period> missing) {

    public static Assessment of(Trajectory trajectory, Actuals actuals, LocalDate asOf) {
        return of(Trajectories.of(trajectory), actuals, asOf, TrackRules.DEFAULT);
    }

    /** Each period is judged by the version of the target that was in force in it. */
    public static Assessment of(Trajectories versions, Actuals actuals, LocalDate asOf, TrackRules rules) {
        return new Assessing(versions, actuals.endedBy(asOf), asOf, rules).assess();
    }
}
