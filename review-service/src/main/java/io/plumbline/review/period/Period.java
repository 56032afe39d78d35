package io.plumbline.review.period;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One calendar period: a week (Monday to Sunday, ISO 8601), a month, a quarter, a half-year or a year. The first day
 * and the frequency identify it.
 */
public record Period(Frequency frequency, LocalDate start) implements Comparable<Period> {
    private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|W(\\d{2})|Q([1-4])|H([12])))?");

    public Period {
        if (!frequency.startOfPeriodWith(start).equals(start)) {
            throw new IllegalArgumentException(start + " is not the first day of a " + frequency);
        }
    }

    /** The period of this frequency in which the date lies. */
    public static Period containing(Frequency frequency, LocalDate date) {
        return new Period(frequency, frequency.startOfPeriodWith(date));
    }

    /**
     * Reads a label such as 2027-W05, 2027-03, 2027-Q1, 2027-H1 or 2027; its form tells the frequency.
     *
     * @throws MalformedPeriod when the label has none of these forms, or names a month or week that its year lacks
     */
    public static Period parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            throw new MalformedPeriod(label);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return startingIn(label, Frequency.MONTH, year, Integer.parseInt(matcher.group(2)));
        } else if (matcher.group(3) != null) {
            return week(label, year, Integer.parseInt(matcher.group(3)));
        } else if (matcher.group(4) != null) {
            return startingIn(label, Frequency.QUARTER, year, 3 * Integer.parseInt(matcher.group(4)) - 2);
        } else if (matcher.group(5) != null) {
            return startingIn(label, Frequency.HALF_YEAR, year, 6 * Integer.parseInt(matcher.group(5)) - 5);
        }
        return startingIn(label, Frequency.YEAR, year, 1);
    }

    private static Period startingIn(String label, Frequency frequency, int year, int month) {
        if (month < 1 || month > 12) {
            throw new MalformedPeriod(label);
        }
        return new Period(frequency, LocalDate.of(year, month, 1));
    }

    private static Period week(String label, int weekYear, int week) {
        // The fourth of January lies in week 1 by definition (ISO 8601).
        LocalDate first = Frequency.WEEK.startOfPeriodWith(LocalDate.of(weekYear, 1, 4));
        LocalDate start = first.plusWeeks(week - 1L);
        if (week < 1 || start.get(IsoFields.WEEK_BASED_YEAR) != weekYear) {
            throw new MalformedPeriod(label);
        }
        return new Period(Frequency.WEEK, start);
    }

    /** The last day, inclusive. */
    public LocalDate end() {
        return frequency.startAfter(start, 1).minusDays(1);
    }

    public Period next() {
        return new Period(frequency, frequency.startAfter(start, 1));
    }

    public Period previous() {
        return new Period(frequency, frequency.startAfter(start, -1));
    }

    public Span span() {
        return new Span(start, end());
    }

    public String label() {
        return frequency.label(start);
    }

    /** In order of time: by last day, then by first day. */
    @Override
    public int compareTo(Period other) {
        int byEnd = end().compareTo(other.end());
        return byEnd != 0 ? byEnd : start.compareTo(other.start);
    }

    @Override
    public String toString() {
        return label();
    }
}
