package io.plumbline.faults.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Compares copies with what they are copies of. A copy may leave fields out; what it has must be as the source has it. */
public final class Copies {

    private Copies() {}

    /** A sentence for each thing that is missing, superfluous or not equal. */
    public static Evidence.Compared compare(String what, Map<String, JsonNode> source, Map<String, JsonNode> copy) {
        var ids = new TreeSet<String>(source.keySet());
        ids.addAll(copy.keySet());
        List<String> differing = new ArrayList<>();
        for (var id : ids) {
            if (!copy.containsKey(id)) {
                differing.add(what + " " + id + " is missing in the copy");
            } else if (!source.containsKey(id)) {
                differing.add(what + " " + id + " is in the copy alone");
            } else {
                findDifference("", source.get(id), copy.get(id))
                        .ifPresent(path -> differing.add(what + " " + id + " differs at " + path));
            }
        }
        return new Evidence.Compared(ids.size(), differing);
    }

    private static Optional<String> findDifference(String path, JsonNode source, JsonNode copy) {
        if (copy == null || copy.isNull()) {
            return source == null || source.isNull() || source.isMissingNode() ? Optional.empty() : Optional.of(path);
        }
        if (source == null || source.getNodeType() != copy.getNodeType()) {
            return Optional.of(path);
        }
        if (copy.isNumber()) {
            return source.decimalValue().compareTo(copy.decimalValue()) == 0 ? Optional.empty() : Optional.of(path);
        }
        if (copy.isObject()) {
            var names = copy.fieldNames();
            while (names.hasNext()) {
                var name = names.next();
                var found = findDifference(path + "/" + name, source.get(name), copy.get(name));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (copy.isArray()) {
            if (source.size() != copy.size()) {
                return Optional.of(path);
            }
            for (int i = 0; i < copy.size(); i++) {
                var found = findDifference(path + "/" + i, source.get(i), copy.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return source.equals(copy) ? Optional.empty() : Optional.of(path);
    }
}
