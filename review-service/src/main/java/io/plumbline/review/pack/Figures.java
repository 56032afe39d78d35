package io.plumbline.review.pack;

import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as a person reads them: no more digits than tell something. */
final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** Large numbers whole, those under a hundred with one decimal place, under one with two digits; nothing for null. */
    static String readable(BigDecimal number) {
        if (number == null) {
            return "";
        }
        var size = number.abs();
        var rounded = size.compareTo(ONE) < 0
                ? number.round(TWO_DIGITS)
                : number.setScale(size.compareTo(HUNDRED) >= 0 ? 0 : 1, RoundingMode.HALF_EVEN);
        var format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
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

    /** How far apart two figures of this unit are: between percentages lie percentage points. */
    static String apart(String unit, BigDecimal difference) {
        var size = difference.abs();
        return unit.equals("PERCENT")
                ? readable(size) + (size.compareTo(ONE) == 0 ? " percentage point" : " percentage points")
                : with(unit, size);
    }

    /** {@code 2027-Q2} reads as Q2 2027, {@code 2027-06} as June 2027. */
    static String period(String label) {
        var period = Period.parse(label);
        return switch (period.frequency()) {
            case MONTH -> MONTH.format(period.start());
            case QUARTER, HALF_YEAR -> label.substring(label.indexOf('-') + 1) + " " + label.substring(0, 4);
            case WEEK -> "week " + label.substring(label.indexOf('W') + 1) + " of " + label.substring(0, 4);
            case YEAR -> label;
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
