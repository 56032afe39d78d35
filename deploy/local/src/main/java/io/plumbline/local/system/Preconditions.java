package io.plumbline.local.system;

import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What has to be so before anything starts; each violation is one sentence. */
final class Preconditions {
    /** A new database with its write-ahead log takes about 150 MiB. */
    private static final long NEEDED_MIBIBYTES = 500;

    /** Below this a disk counts as full: databases fail before the last byte is gone. */
    private static final long FULL_MIBIBYTES = 32;

    private static final long MIBIBYTE = 1024 * 1024;

    private Preconditions() {}

    static void check(Settings settings) {
        requireSpace(settings.data());
        requireFree(settings.postgresPort(), "PostgreSQL", "PLUMBLINE_POSTGRES_PORT");
        requireFree(settings.kafkaPort(), "Kafka", "PLUMBLINE_KAFKA_PORT");
        requireFree(settings.issuerPort(), "the issuer of demo tokens", "PLUMBLINE_ISSUER_PORT");
        for (Service service : settings.services()) {
            requireFree(
                    service.port(),
                    service.name(),
                    "PLUMBLINE_" + service.database().toUpperCase(Locale.ROOT) + "_PORT");
        }
    }

    private static void requireFree(int port, String part, String variable) {
        if (!Ports.isFree(port)) {
            throw new CannotStart("Port " + port + ", meant for " + part
                    + ", is in use by another program: stop that program, or set " + variable + " to a free port.");
        }
    }

    private static void requireSpace(Path data) {
        long free = usableMibibytes(data);
        if (free < NEEDED_MIBIBYTES) {
            throw new CannotStart("The disk that holds " + data + " has " + free + " MiB left, and Plumbline needs "
                    + NEEDED_MIBIBYTES + " MiB: free some space, or choose another folder with --data.");
        }
    }

    /** Whether a failure is likely to come from a disk that ran full meanwhile. */
    static boolean isFull(Path data) {
        return usableMibibytes(data) < FULL_MIBIBYTES;
    }

    private static long usableMibibytes(Path data) {
        try {
            return Files.getFileStore(data).getUsableSpace() / MIBIBYTE;
        } catch (IOException e) {
            throw new CannotStart("The folder " + data + " cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
