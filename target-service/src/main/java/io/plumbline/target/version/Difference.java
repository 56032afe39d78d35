package io.plumbline.target.version;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One value that two states do not share. */
public record Difference(
        @Schema(description = "JSON pointer into the state", examples = "/goal/value")
        String pointer,

        @Schema(description = "Any JSON value; null if it was not there", examples = "2000.00", nullable = true)
        Object before,

        @Schema(description = "Any JSON value; null if it is not there", examples = "1900.00", nullable = true)
        Object after) {

    /** All differences, value by value, in the order of the document. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        var found = new ArrayList<Difference>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, at(before, name), at(after, name), found));
        } else if (before.isArray() && after.isArray()) {
            for (int index = 0; index < Math.max(before.size(), after.size()); index++) {
                compare(pointer + "/" + index, at(before, index), at(after, index), found);
            }
        } else if (!same(before, after)) {
            found.add(new Difference(pointer, before, after));
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static JsonNode at(JsonNode node, String name) {
        return node.has(name) ? node.get(name) : NullNode.getInstance();
    }

    private static JsonNode at(JsonNode node, int index) {
        return node.has(index) ? node.get(index) : NullNode.getInstance();
    }
}
