package io.plumbline.bench;

import io.plumbline.review.forecast.Band;
import io.plumbline.review.forecast.Forecast;
import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Series;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The M3 series: each forecast from its training part and held against its test part, beside the published methods on the
 * same series. MASE is the mean absolute error divided by the mean absolute change over a year (a period for yearly series) in
 * the training part (Hyndman and Koehler, 2006).
 */
final class Competition {

    private static final Map<String, Integer> FREQUENCIES = frequencies();
    private static final String ACCURACY = "M3: accuracy and coverage of the 80 % interval";
    private static final String EARLIER =
            "M3: the same one horizon earlier, against parts that no constant was chosen on";
    private static final String COVERAGE = "M3: coverage of the 80 % interval by step";

    private final Path folder;

    Competition(Path folder) {
        this.folder = folder;
    }

    private record Trial(double[] training, double[] test) {}

    void measure(Figures figures) throws IOException {
        figures.row(
                ACCURACY,
                "series",
                "count",
                "MASE",
                "Theta",
                "rank",
                "methods",
                "sMAPE",
                "covered",
                "below P10",
                "above P90");
        figures.row(COVERAGE, "series, step", "covered");
        figures.row(EARLIER, "series", "count", "MASE", "seasonal naive", "covered");
        for (Map.Entry<String, Integer> frequency : FREQUENCIES.entrySet()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, frequency.getKey() + "_*.csv")) {
                for (Path file : files) {
                    String name = file.getFileName().toString().replace(".csv", "");
                    String split = name.substring(name.indexOf('_') + 1);
                    List<Trial> trials = trials(file);
                    measure(figures, frequency.getKey(), split, frequency.getValue(), trials);
                    measureEarlier(figures, frequency.getKey() + " " + split, frequency.getValue(), trials);
                }
            }
        }
    }

    private void measure(Figures figures, String frequency, String split, int periodsPerYear, List<Trial> trials)
            throws IOException {
        Score score = new Score();
        for (Trial trial : trials) {
            score.add(trial, periodsPerYear);
        }
        Map<String, Double> published = published(frequency, split);
        Double theta = published.get("THETA");
        double mase = score.scaledErrors / trials.size();
        double covered = score.covered / score.values;
        long better = published.values().stream().filter(other -> other < mase).count();
        figures.row(
                ACCURACY,
                frequency + " " + split,
                trials.size(),
                mase,
                theta == null ? "-" : theta,
                better + 1,
                published.size(),
                score.relativeErrors / trials.size(),
                covered,
                score.below / score.values,
                1 - covered - score.below / score.values);
        for (int step = 0; step < score.coveredByStep.length && score.valuesByStep[step] > 0; step++) {
            figures.row(
                    COVERAGE,
                    frequency + " " + split + ", " + (step + 1),
                    score.coveredByStep[step] / score.valuesByStep[step]);
        }
        String name = "M3 " + frequency + " " + split;
        if (theta != null) {
            boolean equalWillDo = frequency.equals("monthly");
            figures.requirement(
                    name + ": mean MASE",
                    mase,
                    (equalWillDo ? "at most " : "below ") + theta,
                    equalWillDo ? mase <= theta : mase < theta);
        }
        figures.requirement(
                name + ": covered by the 80 % interval", covered, "0.75 to 0.85", covered >= 0.75 && covered <= 0.85);
    }

    /** What the training part ends with is held out in turn: good figures that hold for the test part alone would be luck or tuning. */
    private static void measureEarlier(Figures figures, String name, int periodsPerYear, List<Trial> trials) {
        Score score = new Score();
        double naive = 0;
        int count = 0;
        for (Trial trial : trials) {
            Trial earlier = earlier(trial);
            if (earlier.training().length >= Math.max(Forecasting.FEWEST_VALUES, 2 * periodsPerYear)
                    && meanYearlyChange(earlier.training(), periodsPerYear) > 0) {
                score.add(earlier, periodsPerYear);
                naive += naiveError(earlier, periodsPerYear);
                count++;
            }
        }
        double mase = score.scaledErrors / count;
        double covered = score.covered / score.values;
        figures.row(EARLIER, name, count, mase, naive / count, covered);
        figures.requirement(
                "M3 " + name + ", one horizon earlier: mean MASE",
                mase,
                "below " + Numbers.text(naive / count),
                mase < naive / count);
        figures.requirement(
                "M3 " + name + ", one horizon earlier: covered",
                covered,
                "0.70 to 0.90",
                covered >= 0.70 && covered <= 0.90);
    }

    private static Trial earlier(Trial trial) {
        int cut = Math.max(0, trial.training().length - trial.test().length);
        return new Trial(
                Arrays.copyOf(trial.training(), cut),
                Arrays.copyOfRange(trial.training(), cut, trial.training().length));
    }

    /** The same season of the year before, again and again. */
    private static double naiveError(Trial trial, int periodsPerYear) {
        double[] known = trial.training();
        double sum = 0;
        for (int step = 0; step < trial.test().length; step++) {
            sum += Math.abs(trial.test()[step] - known[known.length - periodsPerYear + step % periodsPerYear]);
        }
        return sum / trial.test().length / meanYearlyChange(known, periodsPerYear);
    }

    private static final class Score {
        private static final int LONGEST = 100;
        private double scaledErrors;
        private double relativeErrors;
        private double covered;
        private double below;
        private double values;
        private final double[] coveredByStep = new double[LONGEST];
        private final double[] valuesByStep = new double[LONGEST];

        void add(Trial trial, int periodsPerYear) {
            int steps = trial.test().length;
            Forecast forecast = Forecasting.find(Series.of(periodsPerYear, trial.training()), Limits.none(), steps)
                    .orElseThrow();
            double scale = meanYearlyChange(trial.training(), periodsPerYear);
            for (int step = 1; step <= steps; step++) {
                double truth = trial.test()[step - 1];
                Band band = forecast.at(step).band();
                double error = Math.abs(truth - band.p50());
                scaledErrors += error / scale / steps;
                relativeErrors += 200 * error / (Math.abs(truth) + Math.abs(band.p50())) / steps;
                covered += band.covers(truth) ? 1 : 0;
                below += truth < band.p10() ? 1 : 0;
                values++;
                coveredByStep[step - 1] += band.covers(truth) ? 1 : 0;
                valuesByStep[step - 1]++;
            }
        }
    }

    private static double meanYearlyChange(double[] values, int periodsPerYear) {
        double sum = 0;
        for (int at = periodsPerYear; at < values.length; at++) {
            sum += Math.abs(values[at] - values[at - periodsPerYear]);
        }
        return sum / (values.length - periodsPerYear);
    }

    private Map<String, Double> published(String frequency, String split) throws IOException {
        Map<String, Double> errors = new LinkedHashMap<>();
        Path file = folder.resolve("published_accuracy.csv");
        if (Files.exists(file)) {
            for (Map<String, String> row : CommaSeparated.read(file)) {
                if (row.get("frequency").equals(frequency) && row.get("split").equals(split)) {
                    errors.put(row.get("method"), Double.valueOf(row.get("MASE")));
                }
            }
        }
        return errors;
    }

    private static List<Trial> trials(Path file) throws IOException {
        Map<String, List<Double>> training = new LinkedHashMap<>();
        Map<String, List<Double>> test = new LinkedHashMap<>();
        for (Map<String, String> row : CommaSeparated.read(file)) {
            Map<String, List<Double>> part = row.get("is_test").equals("1") ? test : training;
            part.computeIfAbsent(row.get("id"), id -> new ArrayList<>()).add(Double.valueOf(row.get("value")));
        }
        List<Trial> trials = new ArrayList<>();
        training.forEach((id, values) -> trials.add(new Trial(array(values), array(test.get(id)))));
        return trials;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<String, Integer> frequencies() {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        frequencies.put("yearly", 1);
        frequencies.put("quarterly", 4);
        frequencies.put("monthly", 12);
        return frequencies;
    }
}
