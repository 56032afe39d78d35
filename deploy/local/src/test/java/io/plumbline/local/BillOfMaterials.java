package io.plumbline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The CycloneDX document that the build lays beside a packaged service, and the files that it speaks of. */
final class BillOfMaterials {

    private final Path service;
    private final JsonNode document;

    private BillOfMaterials(Path service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    /** @param service folder of the packaged service, {@code quarkus-app} */
    static BillOfMaterials of(Path service) throws IOException {
        return new BillOfMaterials(
                service, new ObjectMapper().readTree(file(service).toFile()));
    }

    static Path file(Path service) {
        return service.resolveSibling("quarkus-run-cyclonedx.json");
    }

    String format() {
        return document.path("bomFormat").asText();
    }

    /** Group and name of everything that it names, also of what only the build ran. */
    List<String> names() {
        return components().map(BillOfMaterials::name).toList();
    }

    /** Group and name of what is part of the running service. */
    List<String> shipped() {
        return components()
                .filter(component -> StreamSupport.stream(
                                component.path("properties").spliterator(), false)
                        .anyMatch(property -> property.path("name").asText().equals("quarkus:component:scope")
                                && property.path("value").asText().equals("runtime")))
                .map(BillOfMaterials::name)
                .toList();
    }

    /** By its place below the service's folder, each file that it says is there. */
    Map<String, JsonNode> byFile() {
        var byFile = new HashMap<String, JsonNode>();
        components()
                .forEach(component -> component
                        .at("/evidence/occurrences")
                        .forEach(place -> byFile.put(place.path("location").asText(), component)));
        return byFile;
    }

    /** The jars of the packaged service, by their place below its folder. */
    TreeSet<String> jars() throws IOException {
        try (Stream<Path> files = Files.walk(service)) {
            var jars = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> service.relativize(file).toString())
                    .forEach(jars::add);
            return jars;
        }
    }

    /** Whether the file has the hash that the component names. */
    boolean isThatOf(JsonNode component, String file) throws Exception {
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        var actual = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(service.resolve(file))));
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .anyMatch(hash -> hash.path("alg").asText().equals("SHA-256")
                        && hash.path("content").asText().equals(actual));
    }

    static String name(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText();
    }

    private Stream<JsonNode> components() {
        return StreamSupport.stream(document.path("components").spliterator(), false);
    }
}
