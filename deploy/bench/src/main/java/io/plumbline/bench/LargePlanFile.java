package io.plumbline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a plan file of any number of targets on a hundred KPIs; every tenth has a pinned year, every hundredth a stretch goal. */
final class LargePlanFile {

    private static final int KPIS = 100;

    private LargePlanFile() {}

    /**
     * @param suffix tells the KPIs of one file from those of another
     * @param goal as each target states it
     */
    static void write(Path file, int targets, String suffix, String goal) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"format\": \"plumbline.plan/1\", \"plan\": {\"name\": \"" + targets
                    + " targets\", \"currency\": \"EUR\", \"firstYear\": 2027},\n\"kpis\": [");
            for (int kpi = 0; kpi < KPIS; kpi++) {
                out.write(String.format(
                        Locale.ROOT,
                        "%s{\"code\": \"k%d_%s\", \"name\": \"KPI %d\", \"direction\": \"INCREASE\", \"accumulation\":"
                                + " \"SUM\", \"unit\": \"EUR\", \"scale\": 2, \"frequency\": \"QUARTER\", \"indicator\":"
                                + " \"LAGGING\"}",
                        kpi == 0 ? "\n" : ",\n",
                        kpi,
                        suffix,
                        kpi));
            }
            out.write("],\n\"targets\": [");
            for (int target = 0; target < targets; target++) {
                out.write(target == 0 ? "\n" : ",\n");
                out.write(target(target, suffix, goal));
            }
            out.write("]}\n");
        }
    }

    private static String target(int number, String suffix, String goal) {
        return String.format(
                Locale.ROOT,
                "{\"kpi\": \"k%d_%s\", \"perspective\": \"%s\", \"name\": \"Region %d\", \"owner\": \"Head of region"
                        + " %d\", \"baseline\": {\"value\": %d, \"date\": \"2026-12-31\"}, \"goal\": {\"statement\":"
                        + " \"%s\"}%s%s}",
                number % KPIS,
                suffix,
                number % 4 == 0 ? "CUSTOMER" : "FINANCIAL",
                number,
                number % 300,
                1000 + number,
                goal,
                number % 100 == 0 ? ", \"levels\": {\"stretch\": {\"statement\": \"double\"}}" : "",
                number % 10 == 0 ? ", \"pins\": [{\"year\": 2, \"value\": " + (1100 + number) + "}]" : "");
    }
}
