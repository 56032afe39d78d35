package io.plumbline.bench;

import io.plumbline.review.forecast.Forecast;
import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Foretold;
import io.plumbline.review.forecast.TrackRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Public targets with known outcomes, judged at four points on their way with only the years before visible. Targets with too
 * few values are unknown, and neither the forecast nor its rivals are scored on them.
 */
final class KnownOutcomes {

    private static final double[] SHARES = {0.2, 0.4, 0.6, 0.8};
    private static final String SCORES = "Known outcomes: will the target be met?";
    private static final String TENTHS = "Known outcomes: said and happened by tenths";
    private static final String PROGRAMMES = "Known outcomes: by programme";

    private final Path folder;

    KnownOutcomes(Path folder) {
        this.folder = folder;
    }

    void measure(Figures figures) throws IOException {
        List<PublicTarget> targets = PublicTarget.read(folder);
        figures.row(
                SCORES,
                "horizon passed, by",
                "judged",
                "unknown",
                "met",
                "accuracy",
                "Brier score",
                "calibration error");
        figures.row(TENTHS, "horizon passed, said", "targets", "mean said", "happened");
        figures.row(PROGRAMMES, "horizon passed, programme", "targets", "met", "accuracy", "Brier score");
        for (double share : SHARES) {
            measure(figures, targets, share);
        }
    }

    private void measure(Figures figures, List<PublicTarget> targets, double share) {
        List<Foretold> forecasts = new ArrayList<>();
        Map<String, List<Foretold>> byProgramme = new TreeMap<>();
        Map<String, List<Foretold>> byRival = new LinkedHashMap<>();
        for (PublicTarget target : targets) {
            NavigableMap<Integer, Double> known = target.knownAt(target.yearAt(share));
            Optional<Forecast> forecast = forecast(target, known);
            if (forecast.isEmpty()) {
                continue;
            }
            int steps = target.targetYear() - known.lastKey();
            Foretold foretold = new Foretold(forecast.get().at(steps).probabilityOf(target.reach()), target.met());
            forecasts.add(foretold);
            byProgramme
                    .computeIfAbsent(target.programme(), name -> new ArrayList<>())
                    .add(foretold);
            for (Rival rival : Rival.values()) {
                String name = rival.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                byRival.computeIfAbsent(name, same -> new ArrayList<>())
                        .add(new Foretold(rival.foresees(target, known) ? 1 : 0, target.met()));
            }
        }
        if (!forecasts.isEmpty()) {
            String passed = Math.round(100 * share) + " %";
            print(figures, passed, targets.size() - forecasts.size(), new TrackRecord(forecasts), byRival);
            byProgramme.forEach((programme, members) -> {
                TrackRecord programmeRecord = new TrackRecord(members);
                figures.row(
                        PROGRAMMES,
                        passed + ", " + programme,
                        programmeRecord.count(),
                        programmeRecord.reached(),
                        programmeRecord.hitRate(),
                        programmeRecord.brierScore());
            });
        }
    }

    private static Optional<Forecast> forecast(PublicTarget target, NavigableMap<Integer, Double> known) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Forecasting.find(PublicTarget.series(known), target.limits(), target.targetYear() - known.lastKey());
    }

    private static void print(
            Figures figures, String passed, int unknown, TrackRecord own, Map<String, List<Foretold>> byRival) {
        row(figures, passed + ", forecast", unknown, own);
        byRival.forEach((rival, foretold) -> row(figures, passed + ", " + rival, unknown, new TrackRecord(foretold)));
        for (TrackRecord.Tenth tenth : own.tenths()) {
            String range = tenth.tenth() * 10 + " to " + (tenth.tenth() + 1) * 10 + " %";
            figures.row(TENTHS, passed + ", " + range, tenth.count(), tenth.said(), tenth.happened());
        }
        String name = "Known outcomes at " + passed;
        double accuracy = rivals(byRival, TrackRecord::hitRate).max().orElseThrow();
        figures.requirement(
                name + ": accuracy", own.hitRate(), "above " + Numbers.text(accuracy), own.hitRate() > accuracy);
        double brier = rivals(byRival, TrackRecord::brierScore).min().orElseThrow();
        figures.requirement(
                name + ": Brier score", own.brierScore(), "below " + Numbers.text(brier), own.brierScore() < brier);
    }

    private static DoubleStream rivals(Map<String, List<Foretold>> byRival, ToDoubleFunction<TrackRecord> score) {
        return byRival.values().stream().map(TrackRecord::new).mapToDouble(score);
    }

    private static void row(Figures figures, String name, int unknown, TrackRecord one) {
        figures.row(
                SCORES,
                name,
                one.count(),
                unknown,
                one.reached(),
                one.hitRate(),
                one.brierScore(),
                one.calibrationError());
    }
}
