package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build says about what it ships. */
class BillOfMaterialsIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout"));

    /** The issuer of demo tokens and the launcher. */
    private static final Pattern DEMONSTRATION =
            Pattern.compile("^no\\.nav\\.security:|mock-oauth2|plumbline-(embedded|local)");

    /** What only tests and the launcher run. The build itself runs parts of JUnit, and the document says so. */
    private static final Pattern NOT_SHIPPED = Pattern.compile("no\\.nav\\.security:.*|.*mock-oauth2.*"
            + "|io\\.plumbline:plumbline-(embedded|local|faults|bench)|io\\.zonky\\..*|.*:kafka_2\\.13"
            + "|org\\.junit\\..*|io\\.rest-assured:.*|org\\.awaitility:.*|net\\.jqwik:.*|com\\.tngtech\\..*"
            + "|com\\.networknt:.*|.*:quarkus-junit.*");

    @ParameterizedTest
    @ValueSource(strings = {"target-service", "alignment-service", "review-service"})
    void every_jar_that_is_shipped_is_named_with_version_licence_and_hash(String service) throws Exception {
        var folder = folder(service);
        var bill = BillOfMaterials.of(folder);
        assertEquals("CycloneDX", bill.format());
        var jars = bill.jars();
        assertTrue(jars.size() > 100, "jars of " + service + ": " + jars.size());
        var byFile = bill.byFile();
        var wrong = new ArrayList<String>();
        for (var jar : jars) {
            var component = byFile.get(jar);
            if (component == null) {
                wrong.add(jar + " is not named");
                continue;
            }
            if (component.path("version").asText().isEmpty() && jar.startsWith("lib/")) {
                wrong.add(jar + " has no version");
            }
            if (component.path("licenses").isEmpty() && jar.startsWith("lib/")) {
                wrong.add(jar + " has no licence");
            }
            if (!bill.isThatOf(component, jar)) {
                wrong.add(jar + " has another hash");
            }
        }
        byFile.keySet().stream()
                .filter(file -> !Files.exists(folder.resolve(file)))
                .forEach(file -> wrong.add(file + " is named and not there"));
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"target-service", "alignment-service", "review-service"})
    void nothing_of_the_demonstration_and_the_tests_is_shipped_or_named(String service) throws Exception {
        var bill = BillOfMaterials.of(folder(service));
        var shipped = bill.shipped();
        assertTrue(shipped.contains("org.postgresql:postgresql"), "what is shipped is found: " + shipped.size());
        assertEquals(
                List.of(),
                shipped.stream().filter(NOT_SHIPPED.asMatchPredicate()).toList());
        assertEquals(
                List.of(),
                bill.names().stream().filter(DEMONSTRATION.asPredicate()).toList());
        assertEquals(
                List.of(),
                bill.jars().stream()
                        .filter(Pattern.compile("mock-oauth2|plumbline-(embedded|local)|junit|zonky")
                                .asPredicate())
                        .toList());
    }

    private static Path folder(String service) {
        return CHECKOUT.resolve(service).resolve("target/quarkus-app");
    }
}
