package io.plumbline.target.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Formulas that rest on each other in a circle, such as profit → expenses → profit: none of them would have a value. */
final class FormulaCircle {

    private FormulaCircle() {}

    /**
     * The shortest circle that a formula would close.
     *
     * @param code the KPI whose formula it is
     * @param rests what it rests on
     * @param known for codes, what the formulas that these already have rest on; asked once for each distance
     * @return the codes from {@code code} back to {@code code}, or empty
     */
    static Optional<List<String>> closedBy(
            String code, List<String> rests, Function<Set<String>, Map<String, Set<String>>> known) {
        var cameFrom = new HashMap<String, String>();
        Set<String> level = new LinkedHashSet<>();
        for (var each : rests) {
            if (each.equals(code)) {
                return Optional.of(List.of(code, code));
            }
            cameFrom.put(each, code);
            level.add(each);
        }
        while (!level.isEmpty()) {
            var next = new LinkedHashSet<String>();
            for (var formula : known.apply(level).entrySet()) {
                for (var each : formula.getValue()) {
                    if (each.equals(code)) {
                        return Optional.of(path(code, formula.getKey(), cameFrom));
                    }
                    if (cameFrom.putIfAbsent(each, formula.getKey()) == null) {
                        next.add(each);
                    }
                }
            }
            level = next;
        }
        return Optional.empty();
    }

    private static List<String> path(String code, String last, Map<String, String> cameFrom) {
        var path = new ArrayList<>(List.of(code));
        for (var each = last; !each.equals(code); each = cameFrom.get(each)) {
            path.add(each);
        }
        path.add(code);
        Collections.reverse(path);
        return path;
    }
}
