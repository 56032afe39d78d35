package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is to be reached, as it was said: a kind and its amount. {@link #resolve} makes the number of it.
 *
 * @param kind how the amount is meant
 * @param amount in the KPI's unit for LEVEL and DELTA, a factor for MULTIPLE, percent for PERCENT, a fraction per year
 *     for ANNUAL_RATE; kept without trailing zeros, so that equal goals are equal
 */
public record Goal(GoalKind kind, BigDecimal amount) {

    private static final int MAX_DECIMALS = 12;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(2);
    private static final BigDecimal LOWEST_RATE = BigDecimal.ONE.negate();

    public Goal {
        Objects.requireNonNull(kind, "kind");
        amount = plain(Bounds.value(amount, "/goal/amount"));
        if (amount.scale() > MAX_DECIMALS) {
            throw new ImpossibleTrajectory(
                    Impossibility.VALUE_OUT_OF_RANGE, "/goal/amount", "A goal's amount has at most 12 decimals.");
        }
        if (kind == GoalKind.ANNUAL_RATE) {
            requireRate(amount);
        }
    }

    /** Reads a statement such as "double", "+1,500", "-30 %", "grow 12 % a year" or "reach 2,000". */
    public static Goal read(String statement) {
        return GoalStatement.read(statement);
    }

    /** Says the goal in words that {@link #read} understands. */
    public String statement() {
        return GoalStatement.write(this);
    }

    /**
     * The unrounded value of the goal.
     *
     * @param baseline the value at year 0
     * @param years the years until the goal is due, 1 to 15
     */
    public BigDecimal resolve(BigDecimal baseline, int years) {
        Bounds.value(baseline, "/baseline/value");
        Bounds.years(years);
        BigDecimal value = switch (kind) {
            case LEVEL -> amount;
            case DELTA -> baseline.add(amount);
            case MULTIPLE -> baseline.multiply(amount);
            case PERCENT -> baseline.multiply(BigDecimal.ONE.add(amount.movePointLeft(2)));
            case ANNUAL_RATE -> baseline.multiply(BigDecimal.ONE.add(amount).pow(years), Powers.PRECISION);
        };
        if (baseline.signum() == 0 && isRelative() && !isNeutral()) {
            throw new ImpossibleTrajectory(
                    Impossibility.ZERO_BASELINE,
                    "/goal",
                    "The baseline is 0, and \"" + statement() + "\" of 0 is 0: say the value to reach instead.");
        }
        if (value.abs().compareTo(Bounds.MAGNITUDE) >= 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.VALUE_OUT_OF_RANGE,
                    "/goal/amount",
                    "From " + baseline.toPlainString() + ", \"" + statement() + "\" leads beyond 10^18.");
        }
        return value;
    }

    /** The value of the goal at the KPI's scale, which is what the last milestone will be. */
    public BigDecimal resolve(BigDecimal baseline, int years, int scale) {
        return Bounds.round(resolve(baseline, years), Bounds.scale(scale));
    }

    private boolean isRelative() {
        return kind == GoalKind.MULTIPLE || kind == GoalKind.PERCENT || kind == GoalKind.ANNUAL_RATE;
    }

    private boolean isNeutral() {
        return amount.compareTo(kind == GoalKind.MULTIPLE ? BigDecimal.ONE : BigDecimal.ZERO) == 0;
    }

    private static void requireRate(BigDecimal rate) {
        if (rate.compareTo(LOWEST_RATE) <= 0 || rate.compareTo(HIGHEST_RATE) > 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.RATE_OUT_OF_RANGE,
                    "/goal/amount",
                    "An annual rate is a fraction above -1 and at most 2 (0.12 is 12 % a year); "
                            + rate.toPlainString() + " is "
                            + rate.movePointRight(2).toPlainString()
                            + " % a year. A larger goal is said as MULTIPLE or LEVEL.");
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
