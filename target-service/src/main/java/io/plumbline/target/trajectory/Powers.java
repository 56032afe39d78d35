package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Roots, fractional powers and the exponential in decimals, the same on every machine.
 *
 * <p>64 digits are carried, 24 are needed (10^18 with six decimals); the rest keeps errors away from the rounding.
 */
final class Powers {

    static final MathContext PRECISION = new MathContext(64, RoundingMode.HALF_EVEN);

    private static final BigDecimal LAST_CORRECTION = BigDecimal.ONE.movePointLeft(30);
    private static final BigDecimal LAST_TERM = BigDecimal.ONE.movePointLeft(62);
    private static final int HALVINGS = 10;

    private Powers() {}

    /**
     * The n-th root of a positive number by Newton's iteration {@code x ← x + (a/x^(n-1) - x)/n}, which doubles the
     * right digits each time. It begins with the 15 digits of {@code double}; a correction c leaves an error of about
     * {@code n·c²/2}, so that one below 10^-30 was the last that mattered.
     */
    static BigDecimal root(BigDecimal radicand, int degree) {
        if (degree == 1) {
            return radicand;
        }
        BigDecimal divisor = BigDecimal.valueOf(degree);
        BigDecimal root = BigDecimal.valueOf(StrictMath.pow(radicand.doubleValue(), 1.0 / degree));
        BigDecimal correction;
        do {
            BigDecimal quotient = radicand.divide(integerPower(root, degree - 1), PRECISION);
            correction = quotient.subtract(root).divide(divisor, PRECISION);
            root = root.add(correction, PRECISION);
        } while (correction.abs().compareTo(root.multiply(LAST_CORRECTION)) > 0);
        return root;
    }

    /** The power by squaring; {@link BigDecimal#pow} does the same more slowly. */
    static BigDecimal integerPower(BigDecimal base, int exponent) {
        BigDecimal power = BigDecimal.ONE;
        for (int bit = Integer.highestOneBit(exponent); bit > 0; bit >>= 1) {
            power = power.multiply(power, PRECISION);
            power = (exponent & bit) == 0 ? power : power.multiply(base, PRECISION);
        }
        return power;
    }

    /** e^x by Taylor's series of x/2^10, squared ten times. */
    static BigDecimal exponential(BigDecimal exponent) {
        BigDecimal reduced = exponent.divide(BigDecimal.valueOf(1L << HALVINGS), PRECISION);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.signum() != 0 && term.abs().compareTo(LAST_TERM) > 0; n++) {
            term = term.multiply(reduced, PRECISION).divide(BigDecimal.valueOf(n), PRECISION);
            sum = sum.add(term, PRECISION);
        }
        return integerPower(sum, 1 << HALVINGS);
    }
}
