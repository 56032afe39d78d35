package io.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that a process holds in the machine, as Linux counts it. */
final class ResidentMemory {

    private final Path status;

    ResidentMemory(long processId) {
        status = Path.of("/proc", String.valueOf(processId), "status");
    }

    /** In MiB. */
    long now() {
        return read("VmRSS:");
    }

    /** The most since the process began, in MiB. */
    long peak() {
        return read("VmHWM:");
    }

    private long read(String name) {
        try {
            return Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith(name))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(status + " says nothing of " + name))
                    >> 10;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
