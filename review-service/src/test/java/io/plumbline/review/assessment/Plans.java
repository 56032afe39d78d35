package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trajectories and actuals for tests: five fiscal years from 2027 on, in equal steps. */
final class Plans {
    private Plans() {}

    static Trajectory linear(Direction direction, Accumulation accumulation, String baseline, String goal) {
        return linear(new Measure(direction, accumulation, new BigDecimal("5"), 2), baseline, goal, 1, 1);
    }

    static Trajectory linear(Measure measure, String baseline, String goal, int version, int firstMonth) {
        BigDecimal from = new BigDecimal(baseline);
        BigDecimal step = new BigDecimal(goal).subtract(from).divide(BigDecimal.valueOf(5));
        List<Milestone> milestones = new ArrayList<>();
        for (int year = 0; year <= 5; year++) {
            milestones.add(new Milestone(
                    year,
                    LocalDate.of(2027 + year, firstMonth, 1).minusDays(1),
                    from.add(step.multiply(BigDecimal.valueOf(year)))));
        }
        return new Trajectory(measure, version, new BigDecimal(goal), 5, milestones);
    }

    /** Entries such as "2027-Q1=95". */
    static Actuals actuals(String... entries) {
        return Actuals.of(Arrays.stream(entries).map(Plans::value).toList());
    }

    static PeriodValue value(String entry) {
        String[] parts = entry.split("=");
        return new PeriodValue(Period.parse(parts[0]), new BigDecimal(parts[1]));
    }
}
