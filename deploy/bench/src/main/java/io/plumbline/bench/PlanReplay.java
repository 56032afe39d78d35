package io.plumbline.bench;

import io.plumbline.review.forecast.Forecast;
import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import io.plumbline.review.forecast.Series;
import io.plumbline.review.forecast.YearlyReading;
import io.plumbline.review.forecast.pace.Ambition;
import io.plumbline.review.forecast.pace.PaceJudgement;
import io.plumbline.review.forecast.pace.PaceThresholds;
import io.plumbline.review.forecast.pace.PaceVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A real five-year plan, replayed: on each day on which figures were published, what was known that day is judged, and the
 * first verdict TOO_FAR is the alarm. Two replays: by what was published (which begins with the oldest edition kept), and, to
 * see how early it could have been, as if each month had been published one month later from the start.
 */
final class PlanReplay {

    private static final YearMonth DUE = YearMonth.of(2015, 6);
    private static final String ALARMS = "Five-year plan 2010-2015: the alarm";
    private static final String JUDGEMENTS = "Five-year plan 2010-2015: as judged on each day";

    private final Path folder;

    PlanReplay(Path folder) {
        this.folder = folder;
    }

    private record Edition(LocalDate published, YearMonth month, double value) {}

    private record Plan(String kpi, double baseline, YearMonth start, Reach reach) {}

    void measure(Figures figures) throws IOException {
        figures.row(
                ALARMS, "KPI, replay", "goal", "first judged", "alarm raised", "probability", "P10", "P50", "P90", "withdrawn", "months before due", "came to");
        figures.row(JUDGEMENTS, "KPI, replay, day", "verdict", "probability", "P50");
        List<Map<String, String>> editions = CommaSeparated.read(folder.resolve("actuals_vintages.csv"));
        List<Map<String, String>> months = CommaSeparated.read(folder.resolve("actuals_monthly.csv"));
        for (Map<String, String> kpi : CommaSeparated.read(folder.resolve("kpis.csv"))) {
            if (!kpi.get("target_period").equals("2015") || kpi.get("frequency").equals("none")) {
                continue;
            }
            double goal = Double.parseDouble(kpi.get("target_value"));
            Plan plan = new Plan(
                    kpi.get("kpi"),
                    Double.parseDouble(kpi.get("baseline_value")),
                    YearMonth.parse(kpi.get("baseline_period")),
                    kpi.get("direction").equals("lower") ? Reach.atMost(goal) : Reach.atLeast(goal));
            double truth = truth(months, plan);
            replay(figures, plan, goal, truth, "as published", published(editions, plan));
            replay(figures, plan, goal, truth, "a month later", monthLater(months, plan));
        }
    }

    private static List<Edition> published(List<Map<String, String>> rows, Plan plan) {
        return rows.stream()
                .filter(row -> row.get("kpi").equals(plan.kpi()))
                .map(row -> new Edition(
                        LocalDate.parse(row.get("published_on")),
                        YearMonth.parse(row.get("month")),
                        Double.parseDouble(row.get("value"))))
                .toList();
    }

    private static List<Edition> monthLater(List<Map<String, String>> rows, Plan plan) {
        return rows.stream()
                .filter(row -> row.get("kpi").equals(plan.kpi()))
                .map(row -> {
                    YearMonth month = YearMonth.parse(row.get("month"));
                    double value = Double.parseDouble(row.get("first_value"));
                    return new Edition(month.plusMonths(1).atEndOfMonth(), month, value);
                })
                .toList();
    }

    private static double truth(List<Map<String, String>> rows, Plan plan) {
        return rows.stream()
                .filter(row -> row.get("kpi").equals(plan.kpi()) && row.get("month").equals(DUE.toString()))
                .mapToDouble(row -> Double.parseDouble(row.get("last_value")))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void replay(
            Figures figures, Plan plan, double goal, double truth, String name, List<Edition> editions) {
        LocalDate firstJudged = null;
        LocalDate alarm = null;
        int withdrawn = 0;
        boolean raised = false;
        Object[] atAlarm = {};
        for (LocalDate day :
                editions.stream().map(Edition::published).distinct().sorted().toList()) {
            NavigableMap<YearMonth, Double> known = knownOn(editions, day);
            if (day.isBefore(plan.start().atEndOfMonth()) || !known.lastKey().isBefore(DUE)) {
                continue;
            }
            int monthsLeft = (int) known.lastKey().until(DUE, ChronoUnit.MONTHS);
            Series series = series(known);
            Optional<Forecast> forecast = Forecasting.find(series, Limits.nonNegative(), monthsLeft);
            int monthsPassed = (int) Math.max(0, plan.start().until(known.lastKey(), ChronoUnit.MONTHS));
            Ambition ambition = new Ambition(
                    plan.baseline(), plan.reach(), YearlyReading.LAST, Limits.nonNegative(), monthsPassed, monthsLeft);
            PaceJudgement judgement = PaceJudgement.of(series, forecast, ambition, PaceThresholds.usual());
            if (judgement.verdict() == PaceVerdict.UNKNOWN) {
                continue;
            }
            firstJudged = firstJudged == null ? day : firstJudged;
            var band = forecast.orElseThrow().at(monthsLeft).band();
            double probability = judgement.probability().orElseThrow();
            boolean tooFar = judgement.verdict() == PaceVerdict.TOO_FAR;
            withdrawn += raised && !tooFar ? 1 : 0;
            raised = tooFar;
            if (tooFar && alarm == null) {
                alarm = day;
                atAlarm = new Object[] {probability, band.p10(), band.p50(), band.p90()};
            }
            figures.row(
                    JUDGEMENTS,
                    plan.kpi() + ", " + name + ", " + day,
                    judgement.verdict(),
                    probability,
                    Math.rint(band.p50()));
        }
        boolean inTime = alarm != null;
        figures.row(
                ALARMS,
                plan.kpi() + ", " + name,
                goal,
                firstJudged,
                inTime ? alarm : "never",
                inTime ? atAlarm[0] : "",
                inTime ? Math.rint((double) atAlarm[1]) : "",
                inTime ? Math.rint((double) atAlarm[2]) : "",
                inTime ? Math.rint((double) atAlarm[3]) : "",
                withdrawn,
                inTime ? YearMonth.from(alarm).until(DUE, ChronoUnit.MONTHS) : "",
                truth);
    }

    private static NavigableMap<YearMonth, Double> knownOn(List<Edition> editions, LocalDate day) {
        NavigableMap<YearMonth, Double> known = new TreeMap<>();
        editions.stream()
                .filter(edition -> !edition.published().isAfter(day))
                .sorted(java.util.Comparator.comparing(Edition::published))
                .forEach(edition -> known.put(edition.month(), edition.value()));
        return known;
    }

    private static Series series(NavigableMap<YearMonth, Double> known) {
        YearMonth first = known.firstKey();
        double[] values = new double[(int) first.until(known.lastKey(), ChronoUnit.MONTHS) + 1];
        Arrays.fill(values, Double.NaN);
        known.forEach((month, value) -> values[(int) first.until(month, ChronoUnit.MONTHS)] = value);
        return Series.of(12, values);
    }
}
