package io.plumbline.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The classes of a program as its JVM leaves them at an orderly end (class data sharing), so that later starts need not read and
 * verify them again. It lies beside the program and holds for one build of it and one version of Java.
 */
final class ClassArchive {
    private final Path program;
    private final Path kept;
    private final Path draft;
    private boolean awaited;

    private ClassArchive(Path program, Service service) {
        this.program = program;
        String name = service.name() + "-" + Runtime.version();
        kept = program.resolveSibling(name + ".jsa");
        // Two systems may run the same program: each writes a file of its own, and the last one counts.
        draft = program.resolveSibling(name + "-on-" + service.port() + ".jsa");
    }

    /** None for a program that is not started by {@code -jar}, or whose folder cannot be written. */
    static Optional<ClassArchive> find(Service service) {
        int option = service.program().indexOf("-jar");
        if (option < 0) {
            return Optional.empty();
        }
        Path program = Path.of(service.program().get(option + 1));
        return Files.isWritable(program.resolveSibling(""))
                ? Optional.of(new ClassArchive(program, service))
                : Optional.empty();
    }

    /** What the JVM is told: to use the archive that there is, or else to leave one. */
    List<String> options() throws IOException {
        awaited = !isUsable();
        return List.of(awaited ? "-XX:ArchiveClassesAtExit=" + draft : "-XX:SharedArchiveFile=" + kept);
    }

    /** Whether the program was told to leave one. */
    boolean isAwaited() {
        return awaited;
    }

    /** An archive of an earlier build would be refused by the JVM at each start. */
    private boolean isUsable() throws IOException {
        return Files.exists(kept) && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(program)) > 0;
    }

    /** Takes over what the program has left at its orderly end. */
    void keep() throws IOException {
        if (awaited && Files.exists(draft)) {
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
