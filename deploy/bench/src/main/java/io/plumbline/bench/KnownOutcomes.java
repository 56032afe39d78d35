package io.plumbline.bench;

import io.plumbline.review.forecast.Forecast;
import io.plumbline.review.forecast.Forecasting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
        figures.row(SCORES, "horizon passed", "judged", "unknown", "met", "accuracy", "Brier", "calibration error");
        figures.row(TENTHS, "horizon passed, said", "targets", "mean said", "happened");
        figures.row(PROGRAMMES, "horizon passed, programme", "targets", "met", "accuracy", "Brier");
        for (double share : SHARES) {
            measure(figures, targets, share);
        }
    }

    private void measure(Figures figures, List<PublicTarget> targets, double share) {
        Verdicts forecasts = new Verdicts();
        Map<String, Verdicts> byProgramme = new TreeMap<>();
        Map<Rival, Verdicts> rivals = new EnumMap<>(Rival.class);
        int unknown = 0;
        for (PublicTarget target : targets) {
            NavigableMap<Integer, Double> known = target.knownAt(target.yearAt(share));
            Optional<Forecast> forecast = forecast(target, known);
            if (forecast.isEmpty()) {
                unknown++;
                continue;
            }
            double probability =
                    forecast.get().at(target.targetYear() - known.lastKey()).probabilityOf(target.reach());
            forecasts.add(probability, target.met());
            byProgramme.computeIfAbsent(target.programme(), name -> new Verdicts()).add(probability, target.met());
            for (Rival rival : Rival.values()) {
                rivals.computeIfAbsent(rival, name -> new Verdicts())
                        .add(rival.foresees(target, known) ? 1 : 0, target.met());
            }
        }
        if (forecasts.count() == 0) {
            return;
        }
        String passed = Math.round(100 * share) + " %";
        row(figures, passed, unknown, "forecast", forecasts);
        rivals.forEach((rival, verdicts) ->
                row(figures, passed, "", rival.name().toLowerCase(Locale.ROOT).replace('_', ' '), verdicts));
        forecasts.printTenths(figures, TENTHS, passed);
        byProgramme.forEach((programme, verdicts) -> figures.row(
                PROGRAMMES,
                passed + ", " + programme,
                verdicts.count(),
                verdicts.met(),
                verdicts.accuracy(),
                verdicts.brier()));
        require(figures, passed, forecasts, rivals);
    }

    private static Optional<Forecast> forecast(PublicTarget target, NavigableMap<Integer, Double> known) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Forecasting.find(
                PublicTarget.series(known), target.limits(), target.targetYear() - known.lastKey());
    }

    private static void row(Figures figures, String passed, Object unknown, String by, Verdicts verdicts) {
        figures.row(
                SCORES,
                passed + " " + by,
                verdicts.count(),
                unknown,
                verdicts.met(),
                verdicts.accuracy(),
                verdicts.brier(),
                verdicts.calibrationError());
    }

    private static void require(Figures figures, String passed, Verdicts forecasts, Map<Rival, Verdicts> rivals) {
        double accuracy =
                rivals.values().stream().mapToDouble(Verdicts::accuracy).max().orElseThrow();
        double brier = rivals.values().stream().mapToDouble(Verdicts::brier).min().orElseThrow();
        String name = "Known outcomes at " + passed;
        figures.requirement(
                name + ": accuracy", forecasts.accuracy(), "above " + Numbers.text(accuracy), forecasts.accuracy() > accuracy);
        figures.requirement(name + ": Brier", forecasts.brier(), "below " + Numbers.text(brier), forecasts.brier() < brier);
    }
}
