package io.plumbline.target.trajectory.phasing;

import io.plumbline.target.trajectory.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days of one fiscal year and where its months and weeks begin. Quarters are three months, halves six.
 *
 * @param months the first days of the twelve months
 * @param weeks the first days of the 52 or 53 weeks
 * @param lastDay the last day of the year
 * @param weeksFillMonths whether each month is made of whole weeks
 */
public record FiscalYear(List<LocalDate> months, List<LocalDate> weeks, LocalDate lastDay, boolean weeksFillMonths) {

    static final int MONTHS = 12;

    public FiscalYear {
        months = List.copyOf(months);
        weeks = List.copyOf(weeks);
    }

    public LocalDate firstDay() {
        return months.get(0);
    }

    /** The periods of a frequency in order; together they are the year, without gap or overlap. */
    public List<Period> periods(Frequency frequency) {
        List<LocalDate> begins = switch (frequency) {
            case WEEK -> weeks;
            case MONTH -> months;
            case QUARTER -> every(3);
            case HALF_YEAR -> every(6);
            case YEAR -> every(MONTHS);
        };
        List<Period> periods = new ArrayList<>();
        for (int index = 0; index < begins.size(); index++) {
            LocalDate last = index + 1 < begins.size() ? begins.get(index + 1).minusDays(1) : lastDay;
            periods.add(new Period(frequency, index + 1, begins.get(index), last));
        }
        return periods;
    }

    /** The frequencies from the coarsest to this one, each of whose periods are made of whole periods of the next. */
    List<Frequency> levelsDownTo(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> List.of();
            case HALF_YEAR -> List.of(Frequency.HALF_YEAR);
            case QUARTER -> List.of(Frequency.HALF_YEAR, Frequency.QUARTER);
            case MONTH -> List.of(Frequency.HALF_YEAR, Frequency.QUARTER, Frequency.MONTH);
            case WEEK ->
                weeksFillMonths
                        ? List.of(Frequency.HALF_YEAR, Frequency.QUARTER, Frequency.MONTH, Frequency.WEEK)
                        : List.of(Frequency.WEEK);
        };
    }

    private List<LocalDate> every(int count) {
        return IntStream.iterate(0, month -> month < MONTHS, month -> month + count)
                .mapToObj(months::get)
                .toList();
    }
}
