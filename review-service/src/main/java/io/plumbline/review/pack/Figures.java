package io.plumbline.review.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as a person reads them: no more digits than tell something. */
final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ONE = BigDecimal.ONE;

    private Figures() {}

    /** Large numbers whole, small ones with up to two decimal places; nothing for null. */
    static String readable(BigDecimal number) {
        if (number == null) {
            return "";
        }
        var size = number.abs();
        int places = size.compareTo(HUNDRED) >= 0 ? 0 : size.compareTo(ONE) >= 0 ? 1 : 2;
        var rounded = number.setScale(Math.min(places, Math.max(0, number.scale())), RoundingMode.HALF_EVEN);
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(rounded).replace('-', '\u2212');
    }

    /** With its sign. */
    static String signed(BigDecimal number) {
        return number != null && number.signum() > 0 ? "+" + readable(number) : readable(number);
    }

    /** As a share of a hundred; nothing for null. */
    static String percent(BigDecimal number) {
        return number == null ? "" : readable(number.setScale(0, RoundingMode.HALF_EVEN)) + "\u202F%";
    }

    /** A figure with its unit; a currency stands before it. */
    static String with(String unit, BigDecimal number) {
        if (number == null) {
            return "";
        }
        return switch (unit) {
            case "PERCENT" -> readable(number) + "\u202F%";
            case "COUNT" -> readable(number);
            default ->
                unit.matches("[A-Z]{3}")
                        ? unit + "\u00A0" + readable(number)
                        : readable(number) + "\u00A0" + unit.toLowerCase(Locale.ROOT);
        };
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** {@code OFF_TRACK} reads as off track. */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
