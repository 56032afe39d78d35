package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** The planned value of a fiscal year (0 is the baseline year), reached on its last day or, for a flow, over the year. */
public record Milestone(int year, LocalDate periodEnd, BigDecimal value) {
    public Milestone {
        Objects.requireNonNull(periodEnd);
        Objects.requireNonNull(value);
    }
}
