package io.plumbline.target.planfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.plumbline.platform.StrictJson;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the one-document form, JSON or YAML: {@code format}, {@code plan}, {@code kpis}, {@code targets}, in this order. */
public final class DocumentReader implements PlanFileReader {

    /** What a document says of itself; another major version will say another number. */
    public static final String FORMAT = "plumbline.plan/1";

    private static final List<String> ORDER = List.of("format", "plan", "kpis", "targets");
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(10_000)
            .maxNameLength(200)
            .maxNumberLength(100)
            .build();

    /** Each costs a reading of its whole KPI or target. */
    private static final int MOST_UNREAD = 50;

    private final ObjectMapper mapper;

    private DocumentReader(JsonFactory factory) {
        mapper = strict(factory)
                // pieces are read one by one: what follows one is the next
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }

    /** A file is as strict as a request. */
    static ObjectMapper strict(JsonFactory factory) {
        var mapper = new ObjectMapper(factory).registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    public static DocumentReader json() {
        return new DocumentReader(JsonFactory.builder()
                .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(CONSTRAINTS)
                .build());
    }

    /** @param bytes the most that are read; the YAML library counts for itself */
    public static DocumentReader yaml(int bytes) {
        var options = new LoaderOptions();
        options.setCodePointLimit(bytes);
        options.setNestingDepthLimit(20);
        options.setAllowDuplicateKeys(false);
        return new DocumentReader(YAMLFactory.builder()
                .loaderOptions(options)
                .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(CONSTRAINTS)
                .build());
    }

    @Override
    public void read(Path file, PlanYears years, PlanFileContent content) throws IOException {
        try (var stream = Files.newInputStream(file);
                var parser = new LimitedPieces(mapper.createParser(stream))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableFile("", "A plan file is one object with " + ORDER + ".");
            }
            int position = -1;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                position = section(parser, position, content);
            }
            if (parser.nextToken() != null) {
                throw new UnreadableFile(at(parser), "Something follows the end of the document.");
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableFile("", "The document passes a limit: " + tooMuch.getOriginalMessage() + ".");
        } catch (JsonProcessingException malformed) {
            var location = malformed.getLocation();
            throw new UnreadableFile(
                    location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr(),
                    "The document is not well-formed here; what follows was not read.");
        }
    }

    private int section(LimitedPieces parser, int before, PlanFileContent content) throws IOException {
        var name = parser.currentName();
        int position = ORDER.indexOf(name);
        parser.nextToken();
        if (position < 0) {
            content.problem("/" + name, "The field " + name + " is not known here; known are " + ORDER + ".");
            parser.skipChildren();
            return before;
        }
        if (position < before) {
            throw new UnreadableFile(
                    "/" + name, "The order is " + ORDER + ": a large file is read once, from start to end.");
        }
        switch (name) {
            case "format" -> requireFormat(parser, content);
            case "plan" -> {
                var node = parser.read(mapper);
                convert(node, PlanOutline.class, Place.below("/plan"), content, content::outline);
            }
            case "kpis" -> each(parser, "/kpis", KpiDefinition.class, content, content::kpi);
            default ->
                each(
                        parser,
                        "/targets",
                        PlanFileTarget.class,
                        content,
                        (target, place, unread) -> content.target(
                                target, Collections.unmodifiableSortedMap(new TreeMap<>()), place, unread));
        }
        return position;
    }

    private static void requireFormat(JsonParser parser, PlanFileContent content) throws IOException {
        if (!FORMAT.equals(parser.getValueAsString())) {
            content.problem("/format", "The format is " + FORMAT + ".");
            parser.skipChildren();
        }
    }

    private <T> void each(LimitedPieces parser, String pointer, Class<T> type, PlanFileContent content, Taker<T> taker)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            content.problem(pointer, "A list belongs here.");
            parser.skipChildren();
            return;
        }
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            var node = parser.read(mapper);
            convert(node, type, Place.below(pointer + "/" + index), content, taker);
        }
    }

    /**
     * By way of a tree, so that a wrong value spoils only its own KPI or target, and not even that: what cannot be read is told and taken
     * out until the rest can be.
     */
    private <T> void convert(JsonNode node, Class<T> type, Place place, PlanFileContent content, Taker<T> taker) {
        if (!node.isObject()) {
            content.problem(place.of(""), "An object belongs here.");
            return;
        }
        var unread = new HashSet<String>();
        while (true) {
            try {
                taker.take(mapper.treeToValue(node, type), place, new Unread(unread));
                return;
            } catch (JsonMappingException mismatch) {
                var pointer = pointer(mismatch);
                content.problem(place.of(pointer), describe(mismatch));
                if (unread.size() == MOST_UNREAD) {
                    content.problem(
                            place.of(""),
                            "More than " + MOST_UNREAD + " values of it cannot be read; the rest was not looked at.");
                    return;
                }
                if (pointer.isEmpty() || !unread.add(pointer) || !takeOut(node, JsonPointer.compile(pointer))) {
                    return;
                }
            } catch (JsonProcessingException malformed) {
                content.problem(place.of(""), "The value cannot be read.");
                return;
            }
        }
    }

    /** Of a list nothing is taken out but the whole: the others of it would stand in other places. */
    private static boolean takeOut(JsonNode node, JsonPointer pointer) {
        var parent = node.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(pointer.last().getMatchingProperty()) != null;
        }
        return parent.isArray() && takeOut(node, pointer.head());
    }

    /** Takes a piece that was read, as far as it could be. */
    @FunctionalInterface
    private interface Taker<T> {
        void take(T piece, Place place, Unread unread);
    }

    private static String describe(JsonMappingException mismatch) {
        return mismatch instanceof UnrecognizedPropertyException unknown
                ? "The field " + unknown.getPropertyName() + " is not known here; known are "
                        + unknown.getKnownPropertyIds() + "."
                : "The value has the wrong type or is not one of those allowed.";
    }

    private static String pointer(JsonMappingException mismatch) {
        var pointer = new StringBuilder();
        for (var step : mismatch.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static String at(JsonParser parser) {
        var location = parser.currentTokenLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
