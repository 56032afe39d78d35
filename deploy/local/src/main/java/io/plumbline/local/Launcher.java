package io.plumbline.local;

import io.plumbline.embedded.CannotStart;
import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.Progress;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program behind {@code deploy/local/run}. Exit code 0 after a tour in which every expectation held, 1 with one
 * sentence on the error output when something is wrong; a signal ends everything that was started.
 */
public final class Launcher {
    private static final AtomicBoolean ENDING = new AtomicBoolean();

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
        Path data = arguments.data().orElse(checkout.resolve(".plumbline"));
        Settings settings = Settings.usual(checkout, data, System.getenv());
        Progress progress = new Progress(System.out);
        LocalSystem system = new LocalSystem(settings, progress, Launcher::end);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, progress), "stop"));
        system.start();
        new CountDownLatch(1).await();
    }

    private static void stop(LocalSystem system, Progress progress) {
        ENDING.set(true);
        if (!system.hasBegun()) {
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
