package io.plumbline.local.system;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the services as the launcher sees it.
 *
 * @param name as in the folder of the checkout, e.g. {@code target-service}
 * @param database its database
 * @param port of its REST interface
 * @param program what to run, without the JVM: {@code -jar path} or {@code -cp path Main}
 */
public record Service(String name, String database, int port, List<String> program) {
    /** A service of the checkout as Maven packaged it. */
    public static Service packaged(Path checkout, String database, int port) {
        String name = database + "-service";
        Path jar = checkout.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        return new Service(name, database, port, List.of("-jar", jar.toString()));
    }

    public String address() {
        return "http://localhost:" + port;
    }
}
