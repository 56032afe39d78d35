package io.plumbline.faults;

import io.plumbline.local.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a service says that it is ready. */
final class Health {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Health() {}

    static boolean isReady(Service service) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(service.address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        }
    }
}
