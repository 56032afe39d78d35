package io.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures the forecasts against a data folder with any of {@code m3}, {@code targets_known_outcomes} and
 * {@code wikimedia_plan}, prints the tables and writes every figure to a file. Ends with status 1 when a requirement does not
 * hold.
 */
public final class ForecastBench {

    private ForecastBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Usage: ForecastBench <data folder> <file for the figures (.csv)>");
            System.exit(2);
        }
        Path data = Path.of(arguments[0]);
        Figures figures = new Figures();
        if (present(data.resolve("m3"))) {
            new Competition(data.resolve("m3")).measure(figures);
        }
        if (present(data.resolve("targets_known_outcomes"))) {
            new KnownOutcomes(data.resolve("targets_known_outcomes")).measure(figures);
        }
        if (present(data.resolve("wikimedia_plan"))) {
            new PlanReplay(data.resolve("wikimedia_plan")).measure(figures);
        }
        Stopwatch.measure(figures);
        figures.print(System.out);
        figures.write(Path.of(arguments[1]));
        System.exit(figures.allHold() ? 0 : 1);
    }

    private static boolean present(Path folder) {
        if (!Files.isDirectory(folder)) {
            System.err.println("Skipped, since it is not there: " + folder);
            return false;
        }
        return true;
    }
}
