package io.plumbline.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.Folders;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.issuer.DemoPerson;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import io.plumbline.local.sample.SamplePlan;
import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.Progress;
import io.plumbline.local.system.Service;
import io.plumbline.local.system.Settings;
import io.plumbline.local.tour.Tour;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The program behind {@code deploy/local/run}. Exit code 0 after a tour in which every expectation held, 1 with one
 * sentence on the error output when something is wrong; a signal ends everything that was started.
 */
public final class Launcher {
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /** What we print is UTF-8, whatever the machine's locale says. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Launcher() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            run(Arguments.parse(words));
        } catch (CannotStart e) {
            end(e.getMessage());
        } catch (IOException | RuntimeException e) {
            end("Something unexpected happened: " + e);
        }
    }

    private static void run(Arguments arguments) throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("plumbline.checkout", ".")).toRealPath();
        if (arguments.tour()) {
            tour(checkout, arguments);
        } else {
            Path data = arguments.data().orElse(checkout.resolve(".plumbline"));
            stayUp(Settings.usual(checkout, data, System.getenv()));
        }
    }

    private static void stayUp(Settings settings) throws InterruptedException {
        Progress progress = new Progress(OUT);
        begin(settings, progress);
        Services services = services(settings);
        LoadedPlan plan = SamplePlan.load(services, progress::say);
        progress.say("sample plan: loaded");
        tellWhereToLook(settings, services, plan);
        new CountDownLatch(1).await();
    }

    /** The tour changes the sample plan, so it has a system of its own, beside one that may be up. */
    private static void tour(Path checkout, Arguments arguments) throws IOException, InterruptedException {
        Path data = arguments.data().isPresent()
                ? requireEmpty(arguments.data().get())
                : Files.createTempDirectory(Files.createDirectories(checkout.resolve(".plumbline")), "tour-");
        Progress progress = new Progress(OUT);
        Settings settings = Settings.onFreePorts(checkout, data);
        LocalSystem system = begin(settings, progress);
        Services services = services(settings);
        LoadedPlan plan = SamplePlan.load(services, progress::say);
        progress.say("sample plan: loaded");
        boolean held = Tour.walk(services, plan, OUT, AT_ONCE);
        OUT.println();
        ENDING.set(true);
        if (held && arguments.data().isEmpty()) {
            system.close();
            Folders.delete(data);
        }
        System.exit(held ? 0 : 1);
    }

    private static Path requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new CannotStart("The tour changes the sample plan and begins with none: " + folder
                            + " is not empty, so choose another folder with --data.");
                }
            }
        }
        return folder;
    }

    private static LocalSystem begin(Settings settings, Progress progress) throws InterruptedException {
        LocalSystem system = new LocalSystem(settings, progress, Launcher::end);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, progress), "stop"));
        system.start();
        return system;
    }

    private static Services services(Settings settings) {
        return Services.at(
                settings.service("target").address(),
                settings.service("alignment").address(),
                settings.service("review").address(),
                DemoIssuer.address(settings.issuerPort()));
    }

    private static void tellWhereToLook(Settings settings, Services services, LoadedPlan plan) {
        JsonNode verdict = services.alignment()
                .get("/plans/" + plan.id() + "/verdict?minRevision=" + plan.revision())
                .body();
        JsonNode counts = verdict.get("counts");
        OUT.println();
        OUT.println("Plumbline is up. \"Double profit in five years\" is loaded; its verdict is "
                + verdict.get("verdict").asText() + " (" + counts.get("pass") + " targets pass, " + counts.get("warn")
                + " warn, " + counts.get("fail") + " fail, " + counts.get("unknown") + " unknown).");
        OUT.println();
        for (Service service : settings.services()) {
            OUT.printf("  %-18s %s/q/swagger-ui%n", service.name(), service.address());
        }
        OUT.printf(
                "  %-18s %s/plans/%s/verdict%n",
                "the verdict", settings.service("alignment").address(), plan.id());
        OUT.printf("  %-18s localhost:%d (topics plumbline.*.v1)%n", "Kafka", settings.kafkaPort());
        OUT.printf("  %-18s %s%n", "sign-in (demo)", DemoIssuer.address(settings.issuerPort()));
        OUT.printf("  %-18s %s%n", "data and logs", settings.data());
        OUT.println();
        tellWhoMaySignIn(settings);
        OUT.println();
        OUT.println("Ctrl-C stops everything; the next start goes on with the same data.");
    }

    /** These people are for demonstration: whoever reaches the issuer on this machine may be any of them. */
    private static void tellWhoMaySignIn(Settings settings) {
        OUT.println("Demo people, who exist on this machine only:");
        for (DemoPerson person : DemoPerson.all()) {
            OUT.printf("  %-8s %-9s of %s%n", person.id(), person.role(), person.organisation());
        }
        OUT.println("An access token of one of them (one hour): deploy/local/token paula");
        OUT.printf(
                "  curl -H \"Authorization: Bearer $(%sdeploy/local/token planner)\" %s/plans%n",
                settings.issuerPort() == 18_080 ? "" : "PLUMBLINE_ISSUER_PORT=" + settings.issuerPort() + " ",
                settings.service("target").address());
    }

    private static void stop(LocalSystem system, Progress progress) {
        ENDING.set(true);
        if (!system.isOpen()) {
            return;
        }
        progress.say("stopping …");
        try {
            system.close();
            progress.say("stopped; the data stays in " + system.settings().data());
        } catch (IOException | RuntimeException e) {
            progress.say("stopped with a failure: " + e);
        }
    }

    /** Says the one sentence and ends the JVM, which runs {@link #stop}; silent when it is ending already. */
    private static void end(String sentence) {
        if (!ENDING.getAndSet(true)) {
            System.err.println("plumbline: " + sentence);
            new Thread(() -> System.exit(1), "end").start();
        }
    }
}
