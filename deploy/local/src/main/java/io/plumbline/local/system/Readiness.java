package io.plumbline.local.system;

import io.plumbline.embedded.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether a service says that it is ready. */
final class Readiness {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration REMINDER = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(150);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final BooleanSupplier givenUp;

    Readiness(BooleanSupplier givenUp) {
        this.givenUp = givenUp;
    }

    /** Returns when the service is ready; says every now and then that it is still waiting. */
    void await(ServiceProcess process, Progress progress) throws InterruptedException {
        Service service = process.service();
        long begin = System.nanoTime();
        long reminded = begin;
        while (!isReady(service)) {
            long now = System.nanoTime();
            if (givenUp.getAsBoolean()) {
                throw new CannotStart("Stopped before " + service.name() + " was ready.");
            }
            if (!process.isAlive()) {
                throw new CannotStart(process.obituary());
            }
            if (now - begin > LIMIT.toNanos()) {
                throw new CannotStart(service.name() + " was not ready after " + LIMIT.toSeconds()
                        + " s; its own words are in " + process.log() + ".");
            }
            if (now - reminded > REMINDER.toNanos()) {
                reminded = now;
                progress.say("still waiting for " + service.name() + " …");
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private boolean isReady(Service service) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(service.address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
