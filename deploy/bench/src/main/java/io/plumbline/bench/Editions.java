package io.plumbline.bench;

import io.plumbline.review.forecast.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What was published of one KPI, and when: a month can appear again with a corrected value. */
record Editions(List<Edition> all) {

    record Edition(LocalDate published, YearMonth month, double value) {}

    /** As published. */
    static Editions published(List<Map<String, String>> rows, String kpi) {
        return new Editions(rows.stream()
                .filter(row -> row.get("kpi").equals(kpi))
                .map(row -> new Edition(
                        LocalDate.parse(row.get("published_on")),
                        YearMonth.parse(row.get("month")),
                        Double.parseDouble(row.get("value"))))
                .toList());
    }

    /** As if the first value of each month had been published at the end of the next one. */
    static Editions monthLater(List<Map<String, String>> rows, String kpi) {
        return new Editions(rows.stream()
                .filter(row -> row.get("kpi").equals(kpi))
                .map(row -> {
                    YearMonth month = YearMonth.parse(row.get("month"));
                    double value = Double.parseDouble(row.get("first_value"));
                    return new Edition(month.plusMonths(1).atEndOfMonth(), month, value);
                })
                .toList());
    }

    List<LocalDate> days() {
        return all.stream().map(Edition::published).distinct().sorted().toList();
    }

    /** For each month the latest value that had been published by that day. */
    NavigableMap<YearMonth, Double> knownOn(LocalDate day) {
        NavigableMap<YearMonth, Double> known = new TreeMap<>();
        all.stream()
                .filter(edition -> !edition.published().isAfter(day))
                .sorted(Comparator.comparing(Edition::published))
                .forEach(edition -> known.put(edition.month(), edition.value()));
        return known;
    }

    static Series series(NavigableMap<YearMonth, Double> known) {
        YearMonth first = known.firstKey();
        double[] values = new double[(int) first.until(known.lastKey(), ChronoUnit.MONTHS) + 1];
        Arrays.fill(values, Double.NaN);
        known.forEach((month, value) -> values[(int) first.until(month, ChronoUnit.MONTHS)] = value);
        return Series.of(12, values);
    }
}
