package io.plumbline.local;

import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import io.plumbline.local.rest.SignIn;
import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.Progress;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** The launcher's system as it was packaged, on free ports in a folder of the test. */
final class RunningSystem implements AutoCloseable {
    private final LocalSystem system;

    private RunningSystem(LocalSystem system) {
        this.system = system;
    }

    static RunningSystem start(Path folder) throws InterruptedException {
        Settings settings = Settings.onFreePorts(checkout(), folder);
        LocalSystem system = new LocalSystem(settings, new Progress(System.out), System.err::println);
        RunningSystem running = new RunningSystem(system);
        try {
            system.start();
            return running;
        } catch (RuntimeException e) {
            try {
                system.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    static Path checkout() {
        return Path.of(System.getProperty("plumbline.checkout"));
    }

    LocalSystem system() {
        return system;
    }

    Api api(String service) {
        Settings settings = system.settings();
        SignIn signIn = new SignIn(DemoIssuer.address(settings.issuerPort()));
        return new Api(settings.service(service).address(), signIn, Services.PLANNER);
    }

    Services services() {
        return new Services(api("target"), api("alignment"), api("review"));
    }

    /** Whether the service says that it is. */
    boolean isReady(String service) throws InterruptedException {
        var address = URI.create(system.settings().service(service).address() + "/q/health/ready");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException down) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
