package io.plumbline.platform;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number in a cell of a table, as a program writes it: {@code 1e1000000000} would have a thousand million digits when it is written out. */
public final class WrittenNumber {

    private static final Pattern READABLE = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,2})?");

    private WrittenNumber() {}

    /** @throws NumberFormatException if it is no decimal number, or has more than a hundred digits before or behind the point */
    public static BigDecimal read(String text) {
        if (!READABLE.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
