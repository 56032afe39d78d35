package io.plumbline.local;

import io.plumbline.embedded.Lifeline;
import io.plumbline.embedded.Ports;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import io.plumbline.local.rest.SignIn;
import io.plumbline.local.system.Service;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One more process of a service, on the same database and broker. */
final class SecondInstance implements AutoCloseable {
    private final Process process;
    private final Api api;

    private SecondInstance(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    static SecondInstance start(RunningSystem running, String database) throws IOException {
        Settings settings = running.system().settings();
        Service service = settings.service(database);
        int port = Ports.free();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(service.program());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.data().resolve("logs/second.log").toFile());
        var told = builder.environment();
        told.putAll(DemoIssuer.settings(settings.issuerPort()));
        told.put("QUARKUS_HTTP_HOST", "localhost");
        told.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        told.putAll(running.system().database().environment(database));
        told.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + settings.kafkaPort());
        Process process = Lifeline.start(builder, Lifeline.Signal.TERM);
        SignIn signIn = new SignIn(DemoIssuer.address(settings.issuerPort()));
        return new SecondInstance(process, new Api("http://localhost:" + port, signIn, Services.PLANNER));
    }

    Api api() {
        return api;
    }

    void kill() throws InterruptedException, IOException {
        process.destroyForcibly().waitFor();
        Lifeline.release(process.pid());
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process.isAlive()) {
            kill();
        }
    }
}
