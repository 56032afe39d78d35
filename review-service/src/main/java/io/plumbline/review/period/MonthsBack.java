package io.plumbline.review.period;

import java.time.LocalDate;
import java.time.YearMonth;

/** Going back by whole months: from the end of a month one arrives at the end of a month, where a period may just be over. */
public final class MonthsBack {

    private MonthsBack() {}

    public static LocalDate from(LocalDate day, int months) {
        return day.getDayOfMonth() == day.lengthOfMonth()
                ? YearMonth.from(day).minusMonths(months).atEndOfMonth()
                : day.minusMonths(months);
    }
}
