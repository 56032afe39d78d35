package io.plumbline.faults;

import io.plumbline.embedded.Folders;
import io.plumbline.embedded.Topics;
import io.plumbline.faults.invariant.Evidence;
import io.plumbline.faults.invariant.Invariants;
import io.plumbline.faults.invariant.Report;
import io.plumbline.faults.invariant.Write.Outcome;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.SamplePlan;
import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.Progress;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Starts the launcher's system, lets callers write, breaks it in every way that is listed here, and says what held. */
public final class FaultSuite {
    private static final Duration REST = Duration.ofMinutes(4);
    private static final int FEW_KILLS = 5;
    private static final int FEW_WRITES = 100;
    private static final int LEAST_KILLS = 200;
    private static final int LEAST_WRITES = 10_000;

    /** Services that live for seconds spend most of them on being compiled, unless they are told not to. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path checkout;
    private final Duration length;
    private final long seed;
    private final PrintStream out;
    private Duration rest = REST;

    FaultSuite(Path checkout, Duration length, long seed, PrintStream out) {
        this.checkout = checkout;
        this.length = length;
        this.seed = seed;
        this.out = out;
    }

    /** How long all that was decided may take at the most to arrive everywhere, once nothing is broken any more. */
    FaultSuite resting(Duration longest) {
        rest = longest;
        return this;
    }

    /** How it went. */
    record Result(Report report, long accepted, long unanswered, long refused, Tally tally, Duration took) {}

    public static void main(String[] words) throws Exception {
        int minutes = words.length > 0 ? Integer.parseInt(words[0]) : 15;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : System.nanoTime() % 100_000;
        Path checkout = Path.of(System.getProperty("plumbline.checkout", ".")).toRealPath();
        Path folder = Files.createTempDirectory("plumbline-faults-");
        Result result = new FaultSuite(checkout, Duration.ofMinutes(minutes), seed, System.out)
                .run(Settings.onFreePorts(checkout, folder));
        if (result.report().holds()) {
            Folders.delete(folder);
        } else {
            System.out.println("What is left of the run: " + folder);
        }
        System.exit(result.report().holds() ? 0 : 1);
    }

    Result run(Settings settings) throws Exception {
        Path crashPoints = Files.createDirectories(settings.data().resolve("crash-points"));
        Progress progress = new Progress(out);
        progress.say("seed " + seed);
        if (!isBrief()) {
            // An orderly end leaves what makes the many starts after it quicker.
            try (LocalSystem once = system(settings, crashPoints, progress)) {
                once.start();
            }
            progress.say("the system was up once");
        }
        try (LocalSystem system = system(settings, crashPoints, progress)) {
            system.start();
            progress.say("the system is up");
            String bootstrapServers = system.broker().bootstrapServers();
            // From here on the broker is a program of its own, which can be killed.
            system.broker().close();
            try (BrokerProcess broker = new BrokerProcess(settings)) {
                broker.start();
                return disturb(system, broker, bootstrapServers, crashPoints, progress);
            }
        }
    }

    private static LocalSystem system(Settings settings, Path crashPoints, Progress progress) throws IOException {
        return new LocalSystem(
                settings,
                progress(settings),
                reason -> progress.say("launcher: " + reason),
                Map.of("PLUMBLINE_OUTBOX_CRASH_POINTS", crashPoints.toString(), "JAVA_TOOL_OPTIONS", QUICK_START));
    }

    /** The launcher's own words go to a file: it has much to say here. */
    private static Progress progress(Settings settings) throws IOException {
        Path logs = Files.createDirectories(settings.data().resolve("logs"));
        return new Progress(new PrintStream(Files.newOutputStream(logs.resolve("progress.log")), true));
    }

    private Result disturb(
            LocalSystem system, BrokerProcess broker, String bootstrapServers, Path crashPoints, Progress progress)
            throws Exception {
        Services services = services(system.settings());
        var sample = SamplePlan.load(services, line -> {});
        Marks marks = new Marks();
        Tally tally = new Tally();
        Random random = new Random(seed);
        long begin = System.nanoTime();
        try (Load load = new Load(services, sample, marks)) {
            load.start();
            List<Disturbance> disturbances = disturbances(system, broker, bootstrapServers, crashPoints, tally, random);
            disturbances.forEach(Disturbance::start);
            while (!isEnough(System.nanoTime() - begin, tally, marks)) {
                Thread.sleep(Math.min(10_000, length.toMillis() / 6));
                progress.say(tally.kills() + " kills, " + marks.accepted() + " accepted writes");
            }
            for (Disturbance disturbance : disturbances) {
                disturbance.close();
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        awaitServices(system.settings());
        progress.say("at rest in a moment");
        Evidence evidence = new Survey(
                        services, Databases.of(system.database()), new TopicRecords(bootstrapServers), marks)
                .collect(rest);
        Result result = new Result(
                Invariants.check(evidence),
                marks.accepted(),
                marks.count(Outcome.UNANSWERED),
                marks.count(Outcome.REFUSED),
                tally,
                took);
        out.println(Page.of(result, seed));
        return result;
    }

    /** It goes on for a while if the machine is too slow to see enough within its time. */
    private boolean isEnough(long nanoseconds, Tally tally, Marks marks) {
        boolean seen = isBrief()
                ? tally.kills() >= FEW_KILLS && marks.accepted() >= FEW_WRITES
                : tally.kills() >= LEAST_KILLS && marks.accepted() >= LEAST_WRITES;
        long longest = isBrief() ? length.toNanos() * 12 : length.toNanos() * 5 / 4;
        return nanoseconds >= length.toNanos() && (seen || nanoseconds >= longest);
    }

    private boolean isBrief() {
        return length.compareTo(Duration.ofMinutes(10)) < 0;
    }

    private List<Disturbance> disturbances(
            LocalSystem system,
            BrokerProcess broker,
            String bootstrapServers,
            Path crashPoints,
            Tally tally,
            Random random) {
        boolean brief = isBrief();
        List<Disturbance> disturbances = new ArrayList<>();
        for (String service : List.of("target", "alignment", "review")) {
            disturbances.add(new Reaper(
                    system,
                    service,
                    crashPoints,
                    brief ? Duration.ofSeconds(3) : Duration.ofSeconds(8),
                    tally,
                    new Random(random.nextLong())));
        }
        disturbances.add(new Outages(
                "broker",
                broker,
                brief ? Duration.ofSeconds(12) : Duration.ofSeconds(30),
                brief ? Duration.ofSeconds(1) : Duration.ofSeconds(8),
                tally,
                new Random(random.nextLong())));
        disturbances.add(new Outages(
                "PostgreSQL",
                new DatabaseProcess(system.settings()),
                Duration.ofSeconds(9),
                Duration.ofSeconds(1),
                tally,
                new Random(random.nextLong())));
        disturbances.add(new Meddler(bootstrapServers, Topics.FACTS, tally, new Random(random.nextLong())));
        return disturbances;
    }

    private static void awaitServices(Settings settings) throws InterruptedException {
        long end = System.nanoTime() + REST.toNanos();
        for (var service : settings.services()) {
            while (!Health.isReady(service) && System.nanoTime() < end) {
                Thread.sleep(200);
            }
        }
    }

    private static Services services(Settings settings) {
        return Services.at(
                settings.service("target").address(),
                settings.service("alignment").address(),
                settings.service("review").address(),
                DemoIssuer.address(settings.issuerPort()));
    }
}
