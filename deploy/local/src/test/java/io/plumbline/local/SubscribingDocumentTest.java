package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SubscribingDocumentTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout"));

    @Test
    void the_sample_in_the_document_is_the_class_that_the_build_runs() throws IOException {
        var document = Files.readString(CHECKOUT.resolve("docs/subscribing.md"));
        int begin = document.indexOf("```java\n") + "```java\n".length();
        var inDocument = document.substring(begin, document.indexOf("```", begin));
        assertEquals(
                Files.readString(
                        CHECKOUT.resolve("deploy/local/src/test/java/io/plumbline/local/sample/FollowingTargets.java")),
                inDocument);
    }
}
