package io.plumbline.bench;

import java.util.Locale;

/** Numbers as the tables show them. */
final class Numbers {

    private Numbers() {}

    /** Four decimals, whole numbers without. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) >= 1
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
