package io.plumbline.target.trajectory;

/** The closed list of reasons for which a goal, a trajectory or a phasing is refused; the codes are stable. */
public enum Impossibility {
    VALUE_MISSING("value-missing"),
    VALUE_OUT_OF_RANGE("value-out-of-range"),
    SCALE_OUT_OF_RANGE("scale-out-of-range"),
    YEARS_OUT_OF_RANGE("years-out-of-range"),
    STATEMENT_UNREADABLE("goal-statement-unreadable"),
    STATEMENT_AMBIGUOUS("goal-statement-ambiguous"),
    RATE_OUT_OF_RANGE("annual-rate-out-of-range"),
    ZERO_BASELINE("goal-relative-to-zero"),
    SHAPE_PARAMETER("shape-parameter-out-of-range"),
    COMPOUND_THROUGH_ZERO("compound-through-zero"),
    WEIGHTS_COUNT("weights-count"),
    WEIGHTS_NEGATIVE("weights-negative"),
    WEIGHTS_SUM("weights-sum"),
    WEIGHTS_EMPTY_BETWEEN_PINS("weights-empty-between-pins"),
    PIN_OUT_OF_RANGE("pin-out-of-range"),
    PIN_TWICE("pin-twice"),
    PIN_CONTRADICTS_GOAL("pin-contradicts-goal"),
    PIN_FINER_THAN_SCALE("pin-finer-than-scale"),
    SEASONALITY_NOT_APPLICABLE("seasonality-not-applicable");

    private final String code;

    Impossibility(String code) {
        this.code = code;
    }

    /** The code for machines, in kebab-case; it never changes its meaning. */
    public String code() {
        return code;
    }
}
