package io.plumbline.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.Ports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream page = new ByteArrayOutputStream();
    private final List<LocalSystem> systems = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (LocalSystem system : systems) {
            system.close();
        }
    }

    @Test
    void a_killed_service_is_reported_and_started_again_and_a_second_launcher_is_sent_away() throws Exception {
        LocalSystem system = system(standIn("target", Ports.free()));
        system.start();
        ServiceProcess first = system.process("target");
        first.kill();
        await("target-service: ready again");
        assertNotEquals(first.pid(), system.process("target").pid());
        assertTrue(said().contains("target-service ended with exit code 137"), this::said);

        CannotStart refusal = assertThrows(CannotStart.class, system(standIn("target", Ports.free()))::start);
        assertEquals(
                "Plumbline already runs on the data folder " + folder + " (process "
                        + ProcessHandle.current().pid() + "): stop it, or choose another folder with --data.",
                refusal.getMessage());

        system.close();
        assertTrue(!first.isAlive() && !system.process("target").isAlive());
    }

    @Test
    void a_service_that_dies_at_its_start_is_reported_with_its_last_words() throws Exception {
        Service dying = new Service("target-service", "target", Ports.free(), program("the licence has expired"));
        CannotStart refusal = assertThrows(CannotStart.class, system(dying)::start);
        assertTrue(refusal.getMessage().startsWith("target-service ended with exit code 3"), refusal::getMessage);
        assertTrue(refusal.getMessage().endsWith("| the licence has expired"), refusal::getMessage);
    }

    @Test
    void a_busy_port_is_named_with_the_variable_that_moves_it() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CannotStart refusal =
                    assertThrows(CannotStart.class, system(standIn("review", taken.getLocalPort()))::start);
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + ", meant for review-service, is in use by another program: stop that program, or set"
                            + " PLUMBLINE_REVIEW_PORT to a free port.",
                    refusal.getMessage());
        }
    }

    private LocalSystem system(Service service) {
        Settings settings = new Settings(folder, Ports.free(), Ports.free(), Ports.free(), List.of(service));
        Progress progress = new Progress(new PrintStream(page, true, StandardCharsets.UTF_8));
        LocalSystem system = new LocalSystem(settings, progress, progress::say);
        systems.add(system);
        return system;
    }

    private static Service standIn(String database, int port) {
        return new Service(database + "-service", database, port, program());
    }

    private static List<String> program(String... words) {
        List<String> program =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), StandIn.class.getName()));
        program.addAll(List.of(words));
        return program;
    }

    private void await(String line) {
        Awaitility.await(line).atMost(LIMIT).until(() -> said().contains(line));
    }

    private String said() {
        return page.toString(StandardCharsets.UTF_8);
    }
}
