package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All formulas of a plan at once, as opposed to {@link FormulaCircle}, which follows one: finds what lies on circles in one pass. */
public final class FormulaGraph {

    private final Map<String, Set<String>> restsOn = new HashMap<>();

    public void add(String code, Collection<String> codes) {
        restsOn.computeIfAbsent(code, first -> new LinkedHashSet<>()).addAll(codes);
    }

    /** The codes that some formula rests on and whose own formulas are not known here yet. */
    Set<String> open() {
        var open = new HashSet<String>();
        restsOn.values().forEach(open::addAll);
        open.removeAll(restsOn.keySet());
        return open;
    }

    /** The codes whose level cannot be worked out: they lie on a circle, or rest on one that does. */
    public Set<String> unresolved() {
        var waiting = new HashMap<String, Integer>();
        var users = new HashMap<String, List<String>>();
        var ready = new ArrayDeque<String>();
        restsOn.forEach((code, codes) -> {
            int count = 0;
            for (var each : codes) {
                if (restsOn.containsKey(each)) {
                    users.computeIfAbsent(each, first -> new java.util.ArrayList<>())
                            .add(code);
                    count++;
                }
            }
            waiting.put(code, count);
            if (count == 0) {
                ready.add(code);
            }
        });
        while (!ready.isEmpty()) {
            var code = ready.poll();
            waiting.remove(code);
            for (var user : users.getOrDefault(code, List.of())) {
                if (waiting.merge(user, -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            }
        }
        return waiting.keySet();
    }

    /** The shortest circle through a code, from it back to it; empty if it only rests on one. */
    public Optional<List<String>> circle(String code) {
        return FormulaCircle.closedBy(code, List.copyOf(restsOn.getOrDefault(code, Set.of())), codes -> {
            var known = new HashMap<String, Set<String>>();
            for (var each : codes) {
                if (!each.equals(code) && restsOn.containsKey(each)) {
                    known.put(each, restsOn.get(each));
                }
            }
            return known;
        });
    }

    /** Says which circle a formula closes, and where in it. */
    public static Refusal refusal(String expression, List<String> circle) {
        return Formulas.circular(Formula.read(expression), circle);
    }
}
