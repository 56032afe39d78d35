package io.plumbline.bench;

import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import io.plumbline.review.forecast.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A real target of five to twenty-five years whose outcome is known, with the yearly values of its indicator. */
record PublicTarget(
        String programme,
        Reach reach,
        Limits limits,
        int baselineYear,
        double baseline,
        int targetYear,
        boolean met,
        NavigableMap<Integer, Double> values) {

    /** The last year that has passed at this share of the horizon. */
    int yearAt(double share) {
        return baselineYear + (int) Math.floor(share * (targetYear - baselineYear) + 1e-9);
    }

    /** Only what had been measured by the end of the year. */
    NavigableMap<Integer, Double> knownAt(int year) {
        return values.headMap(year, true);
    }

    static Series series(NavigableMap<Integer, Double> known) {
        if (known.isEmpty()) {
            return Series.of(1);
        }
        double[] values = new double[known.lastKey() - known.firstKey() + 1];
        Arrays.fill(values, Double.NaN);
        known.forEach((year, value) -> values[year - known.firstKey()] = value);
        return Series.of(1, values);
    }

    static List<PublicTarget> read(Path folder) throws IOException {
        Map<String, NavigableMap<Integer, Double>> values = new HashMap<>();
        for (Map<String, String> row : CommaSeparated.read(folder.resolve("series.csv"))) {
            values.computeIfAbsent(row.get("plan_id"), id -> new TreeMap<>())
                    .put(Integer.valueOf(row.get("year")), Double.valueOf(row.get("value")));
        }
        List<PublicTarget> targets = new ArrayList<>();
        for (Map<String, String> row : CommaSeparated.read(folder.resolve("plans.csv"))) {
            double goal = Double.parseDouble(row.get("target_value"));
            targets.add(new PublicTarget(
                    row.get("programme"),
                    row.get("direction").equals("lower") ? Reach.atMost(goal) : Reach.atLeast(goal),
                    row.get("unit").startsWith("%") ? Limits.percent() : Limits.nonNegative(),
                    Integer.parseInt(row.get("baseline_year")),
                    Double.parseDouble(row.get("baseline_value")),
                    Integer.parseInt(row.get("target_year")),
                    row.get("met").equals("1"),
                    values.getOrDefault(row.get("plan_id"), new TreeMap<>())));
        }
        return targets;
    }
}
