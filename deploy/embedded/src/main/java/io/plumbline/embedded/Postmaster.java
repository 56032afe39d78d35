package io.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process of a PostgreSQL data folder, known by the id that it writes to {@code postmaster.pid}. */
final class Postmaster {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path pidFile;
    private long pid;

    Postmaster(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** The process id of the server that runs on the folder now. */
    long pid() throws IOException {
        if (pid == 0) {
            pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        }
        return pid;
    }

    /** Stops the server that an earlier launcher left running; does nothing if the id belongs to another program by now. */
    void stopOrphan() throws IOException {
        if (Files.exists(pidFile)) {
            Optional<ProcessHandle> orphan = ProcessHandle.of(pid()).filter(Postmaster::isPostgres);
            pid = 0;
            if (orphan.isPresent()) {
                end(orphan.get());
            }
        }
    }

    /** Waits for the end of a server that was asked to stop, and insists if it takes too long. */
    void stop() throws IOException {
        if (pid != 0) {
            Optional<ProcessHandle> running = ProcessHandle.of(pid).filter(Postmaster::isPostgres);
            if (running.isPresent()) {
                end(running.get());
            }
            Lifeline.release(pid);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("")
                .equals("postgres");
    }

    private static void end(ProcessHandle server) throws IOException {
        // INT ends the sessions in order, QUIT leaves recovery to the next start; KILL would leave shared memory
        // behind.
        for (String signal : List.of("INT", "QUIT")) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
            if (endsWithin(server, STOP_LIMIT)) {
                return;
            }
        }
        throw new CannotStart("The PostgreSQL process " + server.pid() + " of an earlier run does not stop.");
    }

    /** Asks for the program, not for the id: a server whose parent is gone may stay a zombie until somebody collects it. */
    private static boolean endsWithin(ProcessHandle process, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (isPostgres(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while PostgreSQL was stopping", e);
            }
        }
        return true;
    }
}
