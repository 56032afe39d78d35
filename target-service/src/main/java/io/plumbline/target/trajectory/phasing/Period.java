package io.plumbline.target.trajectory.phasing;

import io.plumbline.target.trajectory.Frequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A part of a fiscal year.
 *
 * @param frequency what it is
 * @param number from 1 within the fiscal year
 * @param firstDay its first day
 * @param lastDay its last day, which belongs to it
 */
public record Period(Frequency frequency, int number, LocalDate firstDay, LocalDate lastDay) {

    long days() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    boolean contains(Period other) {
        return !other.firstDay.isBefore(firstDay) && !other.lastDay.isAfter(lastDay);
    }

    /** The number of days that both have. */
    long daysShared(Period other) {
        LocalDate from = firstDay.isAfter(other.firstDay) ? firstDay : other.firstDay;
        LocalDate to = lastDay.isBefore(other.lastDay) ? lastDay : other.lastDay;
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }
}
