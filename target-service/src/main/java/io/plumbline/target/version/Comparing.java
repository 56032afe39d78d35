package io.plumbline.target.version;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Compares two states as callers read them. */
@ApplicationScoped
public class Comparing {

    private final ObjectMapper json;

    Comparing(ObjectMapper json) {
        this.json = json;
    }

    /** What lies between two versions of one thing. */
    @Schema(name = "Comparison")
    public record Comparison(
            @Schema(examples = "1") int from,
            @Schema(examples = "2") int to,
            List<Difference> differences) {}

    /** @param stateAt finds the state at a version, or throws */
    public Comparison compare(int from, int to, IntFunction<? extends Record> stateAt) {
        return compare(from, stateAt.apply(from), to, stateAt.apply(to));
    }

    /** @param before the state at version {@code from}, {@code after} the one at version {@code to} */
    public Comparison compare(int from, Record before, int to, Record after) {
        return new Comparison(from, to, Difference.between(document(before), document(after)));
    }

    /** Without the counters, which differ always and say nothing. */
    private ObjectNode document(Record state) {
        return json.<ObjectNode>valueToTree(state).without(List.of("version", "revision"));
    }
}
