package io.plumbline.local.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String LEAVE = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void write() throws IOException {
        program = Files.writeString(folder.resolve("program.jar"), "a program");
        Files.setLastModifiedTime(program, FileTime.fromMillis(1_000_000));
    }

    @Test
    void what_a_program_leaves_at_its_end_is_used_by_the_next_start() throws IOException {
        ClassArchive first = archive();
        Path left = leaveClasses(first);
        assertTrue(first.isAwaited());
        first.keep();

        ClassArchive second = archive();
        String option = second.options().get(0);
        assertTrue(option.startsWith(USE), option);
        assertEquals("classes", Files.readString(Path.of(option.substring(USE.length()))));
        assertFalse(second.isAwaited());
        assertFalse(Files.exists(left));
    }

    @Test
    void what_an_earlier_build_left_is_not_used() throws IOException {
        ClassArchive first = archive();
        leaveClasses(first);
        first.keep();
        Files.setLastModifiedTime(program, FileTime.fromMillis(System.currentTimeMillis() + 10_000));

        assertTrue(archive().options().get(0).startsWith(LEAVE));
    }

    @Test
    void what_is_left_of_a_program_that_was_killed_while_it_wrote_is_not_taken_over_by_one_that_writes_nothing()
            throws IOException {
        ClassArchive first = archive();
        leaveClasses(first);
        first.keep();
        ClassArchive second = archive();
        second.options();
        Path half = Files.writeString(
                folder.resolve("target-service-" + Runtime.version() + "-on-8081.jsa"), "half of the classes");
        second.keep();

        assertEquals("half of the classes", Files.readString(half));
        assertTrue(archive().options().get(0).startsWith(USE));
    }

    @Test
    void a_program_without_a_jar_has_none() {
        assertTrue(ClassArchive.find(new Service("target-service", "target", 8081, List.of("-cp", "x", "Main")))
                .isEmpty());
    }

    private ClassArchive archive() {
        return ClassArchive.find(new Service("target-service", "target", 8081, List.of("-jar", program.toString())))
                .orElseThrow();
    }

    private static Path leaveClasses(ClassArchive archive) throws IOException {
        String option = archive.options().get(0);
        assertTrue(option.startsWith(LEAVE), option);
        return Files.writeString(Path.of(option.substring(LEAVE.length())), "classes");
    }
}
