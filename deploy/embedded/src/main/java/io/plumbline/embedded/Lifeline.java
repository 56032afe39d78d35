package io.plumbline.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Ends processes when this JVM is gone, however it went: a shutdown hook does not run after kill -9.
 *
 * <p>A small shell outside of our process group reads the processes to end from a pipe. The kernel closes the pipe with
 * this JVM; the shell then ends what is still on its list. Where Linux' {@code setpriv} is installed a started process
 * also asks the kernel for a signal at its parent's death, should somebody kill the shell too.
 */
public final class Lifeline {
    private static final String WATCHER = """
            held=
            while read -r signal pid; do
              if [ "$signal" = RELEASE ]; then
                kept=
                for one in $held; do [ "${one#*:}" = "$pid" ] || kept="$kept $one"; done
                held=$kept
              else
                held="$held $signal:$pid"
              fi
            done
            for one in $held; do kill -"${one%%:*}" "${one#*:}"; done
            seconds=0
            while [ $seconds -lt 15 ]; do
              alive=
              for one in $held; do kill -0 "${one#*:}" && alive=yes; done
              [ "$alive" ] || exit 0
              sleep 1
              seconds=$((seconds + 1))
            done
            for one in $held; do kill -KILL "${one#*:}"; done
            """;

    private static final Executor PARENT = newParent();
    private static OutputStream watcher;

    private Lifeline() {}

    /** How a held process is asked to end. */
    public enum Signal {
        /** Orderly end of most programs; PostgreSQL would wait for its clients. */
        TERM,
        /** PostgreSQL: end the sessions and stop. */
        INT
    }

    /** Starts a process that is ended with {@code signal} when this JVM is gone, and that the terminal's Ctrl-C spares. */
    public static Process start(ProcessBuilder builder, Signal signal) throws IOException {
        List<String> command = new ArrayList<>(ownSession());
        if (isInstalled("setpriv")) {
            command.addAll(List.of("setpriv", "--pdeathsig", signal.name(), "--"));
        }
        command.addAll(builder.command());
        builder.command(command);
        Process process = startByParent(builder);
        hold(process.pid(), signal);
        return process;
    }

    /** Ends a process that somebody else started, such as a daemon, with {@code signal} when this JVM is gone. */
    public static void hold(long pid, Signal signal) throws IOException {
        tell(signal + " " + pid);
    }

    /** Forgets a process that has ended: its id may be another's tomorrow. */
    public static void release(long pid) throws IOException {
        tell("RELEASE " + pid);
    }

    private static synchronized void tell(String line) throws IOException {
        if (watcher == null) {
            List<String> command = new ArrayList<>(ownSession());
            command.addAll(List.of("sh", "-c", WATCHER));
            watcher = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        }
        watcher.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        watcher.flush();
    }

    private static List<String> ownSession() {
        return isInstalled("setsid") ? List.of("setsid") : List.of();
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static Process startByParent(ProcessBuilder builder) throws IOException {
        CompletableFuture<Process> started = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return builder.start();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                PARENT);
        try {
            return started.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The kernel takes the starting thread for the parent: it signals the child when that thread ends. */
    private static Executor newParent() {
        LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            work.take().run();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "parent-of-child-processes");
        thread.setDaemon(true);
        thread.start();
        return work::add;
    }
}
