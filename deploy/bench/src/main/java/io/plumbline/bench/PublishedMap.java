package io.plumbline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A strategy map that somebody published: objectives with their perspectives, and which of them moves which.
 *
 * <p>What was not published is not invented but bridged, and said so: see {@link Goal}.
 *
 * @param name as in the file
 * @param nodes in the order of the file
 */
record PublishedMap(String name, List<Node> nodes, List<Arrow> arrows) {

    /** An objective; target and period are empty where none was published. */
    record Node(
            String map,
            String code,
            String perspective,
            String objective,
            String measure,
            String target,
            String period) {

        private static Node of(Map<String, String> row) {
            return new Node(
                    row.get("map"),
                    row.get("node"),
                    row.get("perspective"),
                    row.get("objective"),
                    row.get("measure"),
                    row.get("target"),
                    row.get("target_period"));
        }
    }

    /** A claim that one objective moves another; strength is empty where none was published. */
    record Arrow(String map, String from, String to, String sign, String strength, String quote) {

        private static final Pattern STRENGTH = Pattern.compile("\\+(?<cause>[0-9.]+).*->\\s*\\+(?<effect>[0-9.]+).*");

        private static Arrow of(Map<String, String> row) {
            return new Arrow(
                    row.get("map"),
                    row.get("from_node"),
                    row.get("to_node"),
                    row.get("sign"),
                    row.get("published_strength"),
                    row.get("quote"));
        }

        /** By how much cause and effect go up together, if that was published. */
        double[] steps() {
            Matcher matcher = STRENGTH.matcher(strength);
            return matcher.matches()
                    ? new double[] {
                        Double.parseDouble(matcher.group("cause")), Double.parseDouble(matcher.group("effect"))
                    }
                    : new double[0];
        }
    }

    static List<PublishedMap> read(Path folder) throws IOException {
        Map<String, List<Node>> nodes = CommaSeparated.read(folder.resolve("nodes.csv")).stream()
                .map(Node::of)
                .collect(Collectors.groupingBy(Node::map, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Arrow>> arrows = CommaSeparated.read(folder.resolve("links.csv")).stream()
                .map(Arrow::of)
                .collect(Collectors.groupingBy(Arrow::map));
        List<PublishedMap> maps = new ArrayList<>();
        nodes.forEach((map, found) -> maps.add(new PublishedMap(map, found, arrows.getOrDefault(map, List.of()))));
        return maps;
    }

    Node node(String code) {
        return nodes.stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no objective " + code));
    }

    boolean moves(String code) {
        return arrows.stream().anyMatch(arrow -> arrow.from().equals(code));
    }

    /** The topmost first: the order is not in the file, but what moves stands below what it moves. */
    List<String> perspectives() {
        Set<String> open = nodes.stream().map(Node::perspective).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> order = new ArrayList<>();
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(perspective -> open.stream().noneMatch(other -> leads(perspective, other)))
                    .findFirst()
                    .orElse(open.iterator().next());
            order.add(next);
            open.remove(next);
        }
        return order;
    }

    private boolean leads(String lower, String upper) {
        return !lower.equals(upper)
                && arrows.stream()
                        .anyMatch(arrow -> node(arrow.from()).perspective().equals(lower)
                                && node(arrow.to()).perspective().equals(upper));
    }
}
