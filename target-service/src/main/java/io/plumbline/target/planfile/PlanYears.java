package io.plumbline.target.planfile;

import io.plumbline.target.plan.FiscalYears;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A plan's years as sheets name them: 2027, FY2027, Y1, or the last day of the year. Year 0 is that of the baseline. */
public record PlanYears(FiscalYears years) {

    private static final Pattern CALENDAR = Pattern.compile("(?:FY ?)?(\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("(?:Y|YEAR) ?(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    /** The plan's year that a heading means; empty if it means none of the plan's. */
    public OptionalInt find(String heading) {
        var calendar = CALENDAR.matcher(heading);
        if (calendar.matches()) {
            return inside(Integer.parseInt(calendar.group(1)) - years.firstYear() + 1);
        }
        var ordinal = ORDINAL.matcher(heading);
        if (ordinal.matches()) {
            return inside(Integer.parseInt(ordinal.group(1)));
        }
        try {
            var day = LocalDate.parse(heading);
            int year = day.getYear() - years.firstYear() + 1;
            return years.end(year).equals(day)
                    ? inside(year)
                    : years.end(year - 1).equals(day) ? inside(year - 1) : OptionalInt.empty();
        } catch (DateTimeParseException noDate) {
            return OptionalInt.empty();
        }
    }

    /** Whether a heading looks like a period at all, of this plan or not. */
    public static boolean isPeriod(String heading) {
        return heading.matches("(?i)(FY ?)?\\d{4}([-/ ].*)?|(Y|YEAR) ?\\d{1,2}|(Q|H|M|W)\\d{1,2}[-/ ]?.*");
    }

    /** As exports head the column of a year: the calendar year in which it starts. */
    public String heading(int year) {
        return String.valueOf(years.firstYear() + year - 1);
    }

    public int horizon() {
        return years.horizonYears();
    }

    private OptionalInt inside(int year) {
        return year >= 0 && year <= years.horizonYears() ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
