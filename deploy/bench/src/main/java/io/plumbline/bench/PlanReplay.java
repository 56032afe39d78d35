package io.plumbline.bench;

import io.plumbline.review.forecast.Band;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A real five-year plan, replayed: on each day on which figures were published, what was known that day is judged, and the
 * first verdict TOO_FAR is the alarm. Two replays: by what was published (which begins with the oldest edition kept), and, to
 * see how early it could have been, as if each month had been published one month later from the start.
 */
final class PlanReplay {

    private static final YearMonth DUE = YearMonth.of(2015, 6);
    private static final String ALARMS = "Five-year plan 2010 to 2015: the alarm";
    private static final String JUDGEMENTS = "Five-year plan 2010 to 2015: as judged on each day";

    private final Path folder;

    PlanReplay(Path folder) {
        this.folder = folder;
    }

    private record Goal(String kpi, double baseline, YearMonth start, double value, boolean falling) {
        Reach reach() {
            return falling ? Reach.atMost(value) : Reach.atLeast(value);
        }
    }

    private record Judged(LocalDate day, PaceVerdict verdict, double probability, Band band) {
        boolean isAlarm() {
            return verdict == PaceVerdict.TOO_FAR;
        }
    }

    void measure(Figures figures) throws IOException {
        figures.row(
                ALARMS,
                "KPI, replay",
                "goal",
                "first judged",
                "alarm raised",
                "probability",
                "P10",
                "P50",
                "P90",
                "months before due",
                "days withdrawn",
                "came to");
        figures.row(JUDGEMENTS, "KPI, replay, day", "verdict", "probability", "P50");
        List<Map<String, String>> editions = CommaSeparated.read(folder.resolve("actuals_vintages.csv"));
        List<Map<String, String>> months = CommaSeparated.read(folder.resolve("actuals_monthly.csv"));
        for (Map<String, String> kpi : CommaSeparated.read(folder.resolve("kpis.csv"))) {
            if (kpi.get("target_period").equals("2015") && kpi.get("frequency").equals("monthly")) {
                Goal goal = new Goal(
                        kpi.get("kpi"),
                        Double.parseDouble(kpi.get("baseline_value")),
                        YearMonth.parse(kpi.get("baseline_period")),
                        Double.parseDouble(kpi.get("target_value")),
                        kpi.get("direction").equals("lower"));
                double truth = truth(months, goal);
                print(figures, goal, truth, "as published", judged(goal, Editions.published(editions, goal.kpi())));
                print(figures, goal, truth, "a month later", judged(goal, Editions.monthLater(months, goal.kpi())));
            }
        }
    }

    private static double truth(List<Map<String, String>> rows, Goal goal) {
        return rows.stream()
                .filter(row ->
                        row.get("kpi").equals(goal.kpi()) && row.get("month").equals(DUE.toString()))
                .mapToDouble(row -> Double.parseDouble(row.get("last_value")))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<Judged> judged(Goal goal, Editions editions) {
        List<Judged> judged = new ArrayList<>();
        for (LocalDate day : editions.days()) {
            NavigableMap<YearMonth, Double> known = editions.knownOn(day);
            if (!day.isBefore(goal.start().atEndOfMonth()) && known.lastKey().isBefore(DUE)) {
                judge(goal, day, known, judged);
            }
        }
        return judged;
    }

    private static void judge(Goal goal, LocalDate day, NavigableMap<YearMonth, Double> known, List<Judged> judged) {
        int monthsPassed = (int) Math.max(0, goal.start().until(known.lastKey(), ChronoUnit.MONTHS));
        int monthsLeft = (int) known.lastKey().until(DUE, ChronoUnit.MONTHS);
        Series series = Editions.series(known);
        Ambition ambition = new Ambition(
                goal.baseline(), goal.reach(), YearlyReading.LAST, Limits.nonNegative(), monthsPassed, monthsLeft);
        Forecasting.find(series, Limits.nonNegative(), monthsLeft).ifPresent(forecast -> {
            PaceJudgement judgement = PaceJudgement.of(series, Optional.of(forecast), ambition, PaceThresholds.usual());
            judged.add(new Judged(
                    day,
                    judgement.verdict(),
                    judgement.probability().orElseThrow(),
                    forecast.at(monthsLeft).band()));
        });
    }

    private static void print(Figures figures, Goal goal, double truth, String replay, List<Judged> judged) {
        for (Judged one : judged) {
            figures.row(
                    JUDGEMENTS,
                    goal.kpi() + ", " + replay + ", " + one.day(),
                    one.verdict(),
                    one.probability(),
                    Math.rint(one.band().p50()));
        }
        String row = goal.kpi() + ", " + replay;
        Judged alarm = judged.stream().filter(Judged::isAlarm).findFirst().orElse(null);
        if (alarm == null) {
            figures.row(
                    ALARMS,
                    row,
                    goal.value(),
                    judged.isEmpty() ? "never" : judged.get(0).day(),
                    "never");
            return;
        }
        long withdrawn = judged.stream()
                .filter(one -> one.day().isAfter(alarm.day()) && !one.isAlarm())
                .count();
        figures.row(
                ALARMS,
                row,
                goal.value(),
                judged.get(0).day(),
                alarm.day(),
                alarm.probability(),
                Math.rint(alarm.band().p10()),
                Math.rint(alarm.band().p50()),
                Math.rint(alarm.band().p90()),
                YearMonth.from(alarm.day()).until(DUE, ChronoUnit.MONTHS),
                withdrawn,
                truth);
    }
}
