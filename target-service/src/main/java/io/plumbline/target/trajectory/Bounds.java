package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What this package accepts (values that fit NUMERIC(24,6), horizons of 1 to 15 years), and the one rounding rule. */
public final class Bounds {

    public static final int MAX_YEARS = 15;
    public static final int MAX_SCALE = 6;
    static final BigDecimal MAGNITUDE = BigDecimal.TEN.pow(18);

    /** Digits beyond the scale to which computed values are trusted; they settle ties such as 1.4999…9 for 1.5. */
    private static final int TRUSTED_DIGITS = 20;

    private Bounds() {}

    /** The value itself, refused with the pointer if it is missing or too large to be kept. */
    public static BigDecimal value(BigDecimal value, String pointer) {
        if (value == null) {
            throw new ImpossibleTrajectory(Impossibility.VALUE_MISSING, pointer, "A value is needed here.");
        }
        if (value.abs().compareTo(MAGNITUDE) >= 0 || value.scale() > 100) {
            throw new ImpossibleTrajectory(
                    Impossibility.VALUE_OUT_OF_RANGE,
                    pointer,
                    "Values lie between -10^18 and 10^18 with at most 100 decimals.");
        }
        return value;
    }

    /** The scale itself, 0 to 6. */
    public static int scale(int scale) {
        if (scale < 0 || scale > MAX_SCALE) {
            throw new ImpossibleTrajectory(
                    Impossibility.SCALE_OUT_OF_RANGE, "/scale", "A KPI has 0 to 6 decimals, not " + scale + ".");
        }
        return scale;
    }

    static int years(int years) {
        if (years < 1 || years > MAX_YEARS) {
            throw new ImpossibleTrajectory(
                    Impossibility.YEARS_OUT_OF_RANGE,
                    "/dueYear",
                    "A goal is due after 1 to 15 years, not " + years + ".");
        }
        return years;
    }

    /** Rounds once, half away from zero: symmetric, so that a mirrored trajectory stays mirrored. */
    public static BigDecimal round(BigDecimal value, int scale) {
        return value.setScale(scale + TRUSTED_DIGITS, RoundingMode.HALF_EVEN).setScale(scale, RoundingMode.HALF_UP);
    }
}
