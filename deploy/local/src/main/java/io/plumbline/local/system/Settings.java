package io.plumbline.local.system;

import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the system lives and listens.
 *
 * @param data folder of everything that outlives a start: database, broker log, logs
 * @param postgresPort port of the database server
 * @param kafkaPort port of the broker
 * @param issuerPort port of the issuer of demo tokens
 * @param services the three services, target-service first
 */
public record Settings(Path data, int postgresPort, int kafkaPort, int issuerPort, List<Service> services) {
    private static final int HIGHEST_PORT = 65_535;

    /** The usual ports, each of which an environment variable {@code PLUMBLINE_<PART>_PORT} replaces. */
    public static Settings usual(Path checkout, Path data, Map<String, String> environment) {
        return new Settings(
                data,
                port(environment, "POSTGRES", 15_432),
                port(environment, "KAFKA", 19_092),
                port(environment, "ISSUER", 18_080),
                List.of(
                        Service.packaged(checkout, "target", port(environment, "TARGET", 8081)),
                        Service.packaged(checkout, "alignment", port(environment, "ALIGNMENT", 8082)),
                        Service.packaged(checkout, "review", port(environment, "REVIEW", 8083))));
    }

    /** Ports that nobody else uses, for a system beside the usual one. */
    public static Settings onFreePorts(Path checkout, Path data) {
        return new Settings(
                data,
                Ports.free(),
                Ports.free(),
                Ports.free(),
                List.of(
                        Service.packaged(checkout, "target", Ports.free()),
                        Service.packaged(checkout, "alignment", Ports.free()),
                        Service.packaged(checkout, "review", Ports.free())));
    }

    public Service service(String database) {
        return services.stream()
                .filter(service -> service.database().equals(database))
                .findFirst()
                .orElseThrow();
    }

    private static int port(Map<String, String> environment, String part, int usual) {
        String variable = "PLUMBLINE_" + part + "_PORT";
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is no port.
        }
        throw new CannotStart(variable + "=" + text + " is not a port: give a number from 1 to " + HIGHEST_PORT + ".");
    }
}
