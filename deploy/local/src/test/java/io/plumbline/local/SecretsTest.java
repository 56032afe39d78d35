package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout"));

    /** What a build or a run makes, and what is no part of the repository. */
    private static final Set<String> MADE = Set.of("target", ".git", ".plumbline", "node_modules", ".idea", ".vscode");

    @Test
    void the_repository_holds_no_secret() throws IOException {
        var files = files();
        assertTrue(files.size() > 500, "files that were looked at: " + files.size());
        var found = Secrets.in(files.stream());
        assertEquals(List.of(), found, () -> String.join("\n", found));
    }

    /** Each is put together here, so that this file holds none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN RSA |PRIVATE KEY-----",
                "{\"kty\": \"RSA\", \"d\": |\"X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoVH-HLLKD9M7dx5oo7GURknc\"}",
                "Bearer eyJhbGciOiJSUzI1NiJ9.|eyJzdWIiOiJraW0ifQxx.c2lnbmF0dXJl",
                "whsec_|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "ghp_|abcdefghijklmnopqrstuvwxyz0123456789",
                "AKIA|ABCDEFGHIJKLMNOP",
                "quarkus.datasource.password=|correct-horse-7-battery",
                "  QUARKUS_DATASOURCE_PASSWORD: \"|correct-horse-7-battery\"",
                "jdbc:postgresql:|//target:geheim99@db.example.org/target"
            })
    void a_planted_secret_is_found(String planted) {
        assertEquals(
                1,
                Secrets.in("planted", "first line\n" + planted.replace("|", "") + "\n")
                        .size());
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(CHECKOUT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return MADE.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
