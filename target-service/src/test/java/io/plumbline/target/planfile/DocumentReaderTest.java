package io.plumbline.target.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private static final Path CONTRACT = Path.of(System.getProperty("plumbline.contracts"), "plan-file");

    @Test
    void the_published_example_is_read_whole_and_fits_the_published_schema() throws IOException {
        var bytes = Files.readAllBytes(CONTRACT.resolve("double-profit.yaml"));
        var read = Collected.read(DocumentReader.yaml(1 << 20), bytes, null);

        assertEquals(List.of(), read.problems);
        assertEquals(14, read.kpis.size());
        assertEquals(14, read.targets.size());
        var yaml = new com.fasterxml.jackson.dataformat.yaml.YAMLMapper().readTree(bytes);
        assertEquals(
                List.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(new ObjectMapper()
                                .readTree(
                                        CONTRACT.resolve("plan.v1.schema.json").toFile()))
                        .validate(yaml)
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void the_published_schema_names_the_fields_that_are_read_and_no_others() throws IOException {
        var schema = new ObjectMapper()
                .readTree(CONTRACT.resolve("plan.v1.schema.json").toFile());
        for (var part : List.of(
                List.<Object>of("plan", PlanOutline.class),
                List.<Object>of("kpi", KpiDefinition.class),
                List.<Object>of("target", PlanFileTarget.class))) {
            var published = new TreeSet<String>();
            schema.at("/$defs/" + part.get(0) + "/properties").fieldNames().forEachRemaining(published::add);
            var read = new TreeSet<String>();
            Arrays.stream(((Class<?>) part.get(1)).getRecordComponents()).forEach(each -> read.add(each.getName()));
            assertEquals(read, published, part.get(0).toString());
        }
    }

    @Test
    void a_wrong_value_spoils_only_itself_and_is_told_with_its_pointer() {
        var read = json("""
                {"format": "plumbline.plan/1", "targets": [
                  {"kpi": "a", "perspective": "P", "baseline": {"value": "many"}, "goal": {"statement": "double"}},
                  {"kpi": "b", "perspective": "P", "gaol": 1},
                  7,
                  {"kpi": "c", "perspective": "P", "shape": {"name": "ROUND"}},
                  {"kpi": "d", "perspective": "P", "pins": [{"year": 1.5, "value": 1}]},
                  {"kpi": "e", "perspective": "P"},
                  {"kpi": "f", "perspective": "P", "pins": [7], "dueYear": "soon"}]}""");

        assertEquals(
                List.of(
                        "/targets/0/baseline/value",
                        "/targets/1/gaol",
                        "/targets/2",
                        "/targets/3/shape/name",
                        "/targets/4/pins/0/year",
                        "/targets/6/pins/0",
                        "/targets/6/dueYear"),
                read.problemPlaces());
        assertEquals(
                List.of("a", "b", "c", "d", "e", "f"),
                read.targets.stream().map(PlanFileTarget::kpi).toList());
        assertEquals(
                List.of(
                        Set.of("/baseline/value"),
                        Set.of("/gaol"),
                        Set.of("/shape/name"),
                        Set.of("/pins/0/year"),
                        Set.of(),
                        Set.of("/pins/0", "/dueYear")),
                read.unread);
        assertTrue(read.problems.get(1).detail().contains("known are"), read.problems.toString());
    }

    @Test
    void a_piece_is_read_up_to_a_limit_and_its_mistakes_too() {
        var empty = "{},".repeat(20_000) + "{}";
        for (var file :
                List.of("{\"plan\": {\"name\": [%s]}}", "{\"targets\": [{\"kpi\": \"a\"}, {\"pins\": [%s]}]}")) {
            var refused = assertThrows(UnreadableFile.class, () -> json(file.formatted(empty)));
            assertTrue(refused.getMessage().contains("longer than 1,024 KiB or 20,000 values"), refused.getMessage());
        }
        var text = "x".repeat(9_999);
        var lengthy = IntStream.range(0, 120)
                .mapToObj(i -> "\"" + i + "\": \"" + text + "\"")
                .collect(Collectors.joining(","));
        assertThrows(UnreadableFile.class, () -> json("{\"kpis\": [{" + lengthy + "}]}"));
        assertThrows(
                UnreadableFile.class,
                () -> Collected.read(
                        DocumentReader.yaml(4 << 20),
                        ("{\"kpis\": [{" + lengthy + "}]}").getBytes(StandardCharsets.UTF_8),
                        null));

        // What is skipped is not held, however long it is.
        var skipped = json("{\"kpis\": [], \"links\": [{" + lengthy + "}], \"targets\": [{\"kpi\": \"a\"}]}");
        assertEquals(List.of("/links"), skipped.problemPlaces());
        assertEquals(1, skipped.targets.size());

        var unknown = IntStream.range(0, 60).mapToObj(i -> "\"u" + i + "\": 1").collect(Collectors.joining(","));
        var read = json("{\"targets\": [{" + unknown + "}, {\"kpi\": \"b\"}]}");
        assertEquals(52, read.problems.size());
        assertTrue(read.problems.get(51).detail().contains("More than 50 values"), read.problems.toString());
        assertEquals(
                List.of("b"), read.targets.stream().map(PlanFileTarget::kpi).toList());
    }

    @Test
    void what_is_unknown_or_of_another_format_is_told() {
        var read = json("{\"format\": \"plumbline.plan/2\", \"links\": [{\"a\": 1}], \"targets\": {}}");
        assertEquals(List.of("/format", "/links", "/targets"), read.problemPlaces());
    }

    @Test
    void a_file_that_cannot_be_read_on_says_where() {
        assertPlace("line 2, column", "{\"plan\": {\n\"name\": oops}}");
        assertPlace("line 1, column", "{\"plan\": {\"name\": \"a\", \"name\": \"b\"}}");
        assertPlace("/kpis", "{\"targets\": [], \"kpis\": []}");
        assertPlace("", "[]");
        assertPlace("line 1, column", "{\"targets\": [");
        assertPlace("", "{\"targets\": [" + "[".repeat(100) + "]}");
        assertPlace("line 1, column", "{\"targets\": []} {}");
    }

    @Test
    void a_yaml_bomb_does_not_unfold() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 'i'; name++) {
            var before = "*" + (char) (name - 1);
            bomb.append("%c: &%c [%s]\n"
                    .formatted(name, name, String.join(", ", java.util.Collections.nCopies(10, before))));
        }
        var read = Collected.read(DocumentReader.yaml(1 << 20), bomb.toString().getBytes(StandardCharsets.UTF_8), null);
        assertEquals(9, read.problems.size());
    }

    private static void assertPlace(String place, String document) {
        var unreadable = assertThrows(UnreadableFile.class, () -> json(document), document);
        assertTrue(unreadable.place().startsWith(place), document + " at " + unreadable.place());
    }

    private static Collected json(String document) {
        return Collected.read(DocumentReader.json(), document.getBytes(StandardCharsets.UTF_8), null);
    }
}
