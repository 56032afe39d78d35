package io.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.embedded.Folders;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import io.plumbline.local.rest.SignIn;
import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.Progress;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Imports a plan of very many targets into a system of its own whose services have 128 MiB of heap, imports it again unchanged,
 * clones it as a scenario, and prints what each took beside COPY of the rows that it wrote, and the memory.
 */
public final class ImportBench {

    private static final String HEAP = System.getenv().getOrDefault("PLUMBLINE_BENCH_JAVA", "-Xmx128m");
    private static final int TARGETS = 100_000;
    private static final double HIGHEST_RATIO = 8;
    private static final long MOST_MEBIBYTES = 330;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Api target;
    private final CopiedRows copies;
    private final ResidentMemory memory;
    private final Progress progress;
    private final List<String> failures = new ArrayList<>();

    private ImportBench(Api target, CopiedRows copies, ResidentMemory memory, Progress progress) {
        this.target = target;
        this.copies = copies;
        this.memory = memory;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws Exception {
        int targets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TARGETS;
        Path checkout = Path.of(System.getProperty("plumbline.checkout", ".")).toRealPath();
        Path folder = Files.createTempDirectory("plumbline-imports-");
        Progress progress = new Progress(System.err);
        Settings settings = settings(checkout, folder.resolve("system"));
        int failed;
        try (LocalSystem system = new LocalSystem(
                settings,
                progress,
                reason -> progress.say("launcher: " + reason),
                // unlike what stands on the command line or in JAVA_TOOL_OPTIONS, this overrides the launcher's heap
                Map.of("_JAVA_OPTIONS", HEAP))) {
            system.start();
            Api target = new Api(
                    settings.service("target").address(),
                    new SignIn(DemoIssuer.address(settings.issuerPort())),
                    Services.PLANNER);
            ImportBench bench = new ImportBench(
                    target.within(LONGEST),
                    new CopiedRows(system.database().jdbcUrl("target") + "?user=postgres&password=postgres"),
                    new ResidentMemory(system.process("target").pid()),
                    progress);
            bench.measure(folder, targets);
            bench.failures.forEach(System.out::println);
            failed = bench.failures.size();
        }
        Folders.delete(folder);
        System.exit(failed == 0 ? 0 : 1);
    }

    /** Of the services only the one that imports: the others would take the processors when they hear of the targets. */
    private static Settings settings(Path checkout, Path data) {
        Settings all = Settings.onFreePorts(checkout, data);
        return new Settings(
                all.data(), all.postgresPort(), all.kafkaPort(), all.issuerPort(), List.of(all.service("target")));
    }

    private void measure(Path folder, int targets) throws IOException, SQLException, InterruptedException {
        System.out.println("| " + targets + " targets | seconds | COPY of the rows, s | ratio | peak memory, MiB |");
        System.out.println("|---|---|---|---|---|");
        Path small = folder.resolve("small.json");
        LargePlanFile.write(small, 2000, "w", "+30 %");
        run("/plan-imports", small);
        Path file = folder.resolve("plan.json");
        LargePlanFile.write(file, targets, "m", "+30 %");
        progress.say("the file has " + (Files.size(file) >> 20) + " MiB");

        Run first = run("/plan-imports", file);
        String plan = first.done().get("planId").asText();
        require(first, "targetsSet", targets);
        row("import", first.seconds(), copies.seconds(plan));

        String again = "/plan-imports?reason=again&planId=" + plan;
        Run same = run(again, file);
        require(same, "targetsUnchanged", targets);
        row("import of the same again", same.seconds(), Double.NaN);

        long begin = System.nanoTime();
        JsonNode scenario = target.post(
                        "/plans/" + plan + "/scenarios",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", "Clone")
                                .put("reason", "measured"))
                .body();
        double cloned = (System.nanoTime() - begin) / 1e9;
        row("clone as a scenario", cloned, copies.seconds(scenario.get("id").asText()));
    }

    private record Run(JsonNode done, double seconds) {}

    private Run run(String path, Path file) throws InterruptedException {
        long begin = System.nanoTime();
        JsonNode state = target.upload(path, "application/json", file).body();
        String place = "/plan-imports/" + state.get("id").asText();
        long said = begin;
        while (state.get("state").asText().equals("RUNNING")) {
            Thread.sleep(200);
            state = target.get(place).body();
            if (System.nanoTime() - said > 5e9) {
                said = System.nanoTime();
                progress.say(state.get("targetsRead").asLong() + " targets read, " + memory.now() + " MiB");
            }
        }
        return new Run(state, (System.nanoTime() - begin) / 1e9);
    }

    private void require(Run run, String count, int expected) {
        JsonNode done = run.done();
        if (!done.get("state").asText().equals("DONE")
                || done.at("/result/" + count).asInt() != expected) {
            throw new IllegalStateException("the import did not do what it should: " + done);
        }
    }

    private void row(String what, double seconds, double copied) {
        double ratio = seconds / copied;
        long peak = memory.peak();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.1f | %s | %s | %d |",
                what,
                seconds,
                Double.isNaN(copied) ? "" : String.format(Locale.ROOT, "%.1f", copied),
                Double.isNaN(copied) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                peak));
        if (ratio > HIGHEST_RATIO) {
            failures.add(what + ": " + ratio + " times as long as COPY, more than " + HIGHEST_RATIO);
        }
        if (peak > MOST_MEBIBYTES) {
            failures.add(what + ": " + peak + " MiB, more than " + MOST_MEBIBYTES);
        }
    }
}
