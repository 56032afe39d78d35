package io.plumbline.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Process jvm;
    private long server;
    private long child;

    @AfterEach
    void nothing_is_left_behind() {
        Stream.of(jvm.pid(), server, child)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_killed_JVM_takes_its_server_and_its_children_with_it() throws Exception {
        startVictim();
        jvm.destroyForcibly().waitFor();
        assertEquals(List.of(), stillRunningAfterLimit(server, child));
    }

    @Test
    void the_next_start_ends_an_orphan_that_nobody_watched() throws Exception {
        startVictim();
        jvm.toHandle().children().filter(KilledJvmTest::isWatcher).forEach(ProcessHandle::destroyForcibly);
        jvm.destroyForcibly().waitFor();
        assertTrue(isRunning(server), "without its watcher the server should have become an orphan");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0);
                Connection connection = database.connect("target")) {
            assertTrue(connection.isValid(1));
            assertFalse(isRunning(server));
        }
    }

    private void startVictim() throws IOException {
        jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VictimOfKill.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = jvm.inputReader();
        String[] pids = said.readLine().split(" ");
        server = Long.parseLong(pids[0]);
        child = Long.parseLong(pids[1]);
        assertTrue(isRunning(server) && isRunning(child), "before the kill");
    }

    private static boolean isWatcher(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("sh");
    }

    private static List<Long> stillRunningAfterLimit(Long... pids) {
        long end = System.nanoTime() + LIMIT.toNanos();
        List<Long> running = List.of(pids);
        while (!running.isEmpty() && System.nanoTime() < end) {
            running = running.stream().filter(KilledJvmTest::isRunning).toList();
        }
        return running;
    }

    /** A zombie has no program any more: it has ended, only its parent has not looked yet. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }
}
