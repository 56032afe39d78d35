package io.plumbline.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A copy of a packaged service in which one line of the consumer is wrong: a record is acknowledged at once, and its effect is
 * committed some seconds later. Nothing is noticed as long as nothing is killed.
 */
final class PlantedBug {
    private static final String CLASS = "io/plumbline/outbox/Intake.class";
    private static final String RIGHT = "QuarkusTransaction.requiringNew().run(() -> once(event, effect));";
    private static final String WRONG = """
            LATER.schedule(() -> {
                var request = io.quarkus.arc.Arc.container().requestContext();
                request.activate();
                try {
                    QuarkusTransaction.requiringNew().run(() -> once(event, effect));
                } finally {
                    request.terminate();
                }
            }, 9, java.util.concurrent.TimeUnit.SECONDS);""";
    // One thread, so that the order stays right: the only thing wrong is when the acknowledgement comes.
    private static final String THREAD = """
                private static final java.util.concurrent.ScheduledExecutorService LATER =
                        java.util.concurrent.Executors.newSingleThreadScheduledExecutor();

            """;
    // By default the broker is told every five seconds what was acknowledged: a life that is shorter than that loses
    // nothing.
    private static final String ACKNOWLEDGED_SOON = "-Dmp.messaging.incoming.target-events.auto.commit.interval.ms=100";
    private static final String CONSTRUCTOR = "    Intake(Inbox inbox,";

    private PlantedBug() {}

    /** Answers the program to start in place of the service's own. */
    static List<String> plant(Path checkout, String service, Path folder) throws IOException {
        Path app = folder.resolve(service);
        copy(checkout.resolve(service).resolve("target/quarkus-app"), app);
        Path compiled = compile(checkout, folder);
        int replaced = 0;
        for (Path jar : jars(app)) {
            replaced += replace(jar, compiled) ? 1 : 0;
        }
        assertTrue(replaced > 0, "no jar of " + app + " has " + CLASS);
        return List.of(ACKNOWLEDGED_SOON, "-jar", app.resolve("quarkus-run.jar").toString());
    }

    private static Path compile(Path checkout, Path folder) throws IOException {
        String right = Files.readString(checkout.resolve("outbox/src/main/java/io/plumbline/outbox/Intake.java"));
        String wrong = right.replace(RIGHT, WRONG);
        assertNotEquals(right, wrong, "the line is not there any more");
        // The framework adds this constructor to the class that it packages.
        String proxied = wrong.replaceFirst(
                java.util.regex.Pattern.quote(CONSTRUCTOR),
                THREAD + "    Intake() { this(null, null, null, null); }\n\n" + CONSTRUCTOR);
        Path source = Files.createDirectories(folder.resolve("planted")).resolve("Intake.java");
        Files.writeString(source, proxied);
        int problems = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "--release",
                        "17",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.resolve("planted").toString(),
                        source.toString());
        assertEquals(0, problems);
        return folder.resolve("planted").resolve(CLASS);
    }

    private static List<Path> jars(Path app) throws IOException {
        try (Stream<Path> files = Files.walk(app)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean replace(Path jar, Path compiled) throws IOException {
        try (var zip = FileSystems.newFileSystem(jar, Map.of())) {
            Path entry = zip.getPath("/" + CLASS);
            if (!Files.exists(entry)) {
                return false;
            }
            Files.copy(compiled, entry, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
