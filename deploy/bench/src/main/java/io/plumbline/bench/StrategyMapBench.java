package io.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Services;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Enters published strategy maps into a running system through REST, as a planner would, and prints what the rules say about them. */
public final class StrategyMapBench {

    private static final int FIRST_YEAR_OF_ONE_WITHOUT_PERIOD = 2027;
    private static final int YEARS_OF_ONE_WITHOUT_PERIOD = 5;

    private final Services services;
    private final PrintStream out;

    private StrategyMapBench(Services services, PrintStream out) {
        this.services = services;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: deploy/bench/strategy-maps FOLDER, which has nodes.csv and links.csv");
            System.exit(2);
        }
        Services services = Services.at(
                address("TARGET", 8_081),
                address("ALIGNMENT", 8_082),
                address("REVIEW", 8_083),
                DemoIssuer.address(port("ISSUER", 18_080)));
        StrategyMapBench bench = new StrategyMapBench(services, System.out);
        for (PublishedMap map : PublishedMap.read(Path.of(arguments[0]))) {
            bench.enter(map);
        }
    }

    private static String address(String service, int port) {
        return "http://localhost:" + port(service, port);
    }

    private static int port(String what, int otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault("PLUMBLINE_" + what + "_PORT", String.valueOf(otherwise)));
    }

    private void enter(PublishedMap map) {
        int horizon = horizon(map);
        String planId = services.target().post("/plans", plan(map, horizon)).id();
        Map<String, String> kpis = new HashMap<>();
        services.target()
                .list("/kpis")
                .forEach(kpi -> kpis.put(kpi.get("code").asText(), kpi.get("id").asText()));
        Map<String, String> targets = new HashMap<>();
        for (PublishedMap.Node node : map.nodes()) {
            Goal goal = goal(map, node);
            String code = code(node);
            String kpi = kpis.computeIfAbsent(
                    code,
                    missing -> services.target()
                            .post("/kpis", kpi(map, node, goal))
                            .id());
            targets.put(
                    node.code(),
                    services.target()
                            .post("/plans/" + planId + "/targets", target(kpi, node, goal))
                            .id());
        }
        long revision = nameApex(map, planId, targets);
        services.alignment().get("/plans/" + planId + "/verdict?minRevision=" + revision);
        map.arrows().forEach(arrow -> services.alignment().post("/plans/" + planId + "/links", link(arrow, targets)));
        map.nodes().forEach(node -> answer(map, node, targets));
        print(map, planId);
    }

    private static int horizon(PublishedMap map) {
        return map.nodes().stream().anyMatch(node -> !node.period().isBlank()) ? 10 : YEARS_OF_ONE_WITHOUT_PERIOD;
    }

    private static ObjectNode plan(PublishedMap map, int horizon) {
        int first = map.nodes().stream()
                .filter(node -> !node.period().isBlank())
                .mapToInt(node -> Integer.parseInt(node.period()) - horizon + 1)
                .findFirst()
                .orElse(FIRST_YEAR_OF_ONE_WITHOUT_PERIOD);
        ObjectNode plan = object().put("name", words(map.name()))
                .put("currency", "EUR")
                .put("firstYear", first)
                .put("horizonYears", horizon);
        map.perspectives()
                .forEach(perspective -> plan.withArray("perspectives")
                        .addObject()
                        .put("code", perspective.toUpperCase())
                        .put("name", words(perspective)));
        return plan;
    }

    private static Goal goal(PublishedMap map, PublishedMap.Node node) {
        if (!node.target().isBlank()) {
            return Goal.of(node.target());
        }
        for (PublishedMap.Arrow arrow : map.arrows()) {
            double[] steps = arrow.steps();
            if (steps.length == 2 && arrow.from().equals(node.code())) {
                return Goal.ofStep(steps[0]);
            }
            if (steps.length == 2 && arrow.to().equals(node.code())) {
                return Goal.ofStep(steps[1]);
            }
        }
        throw new IllegalArgumentException(
                map.name() + " publishes neither a target nor a strength for " + node.code());
    }

    private static String code(PublishedMap.Node node) {
        return (node.map() + "_" + node.code()).toLowerCase();
    }

    private static ObjectNode kpi(PublishedMap map, PublishedMap.Node node, Goal goal) {
        return object().put("code", code(node))
                .put("name", node.objective())
                .put("definition", node.measure())
                .put("direction", goal.rises() ? "INCREASE" : "DECREASE")
                .put("accumulation", "LAST")
                .put("unit", goal.unit())
                .put("scale", 1)
                .put("frequency", "YEAR")
                .put("indicator", map.moves(node.code()) ? "LEADING" : "LAGGING");
    }

    private static ObjectNode target(String kpi, PublishedMap.Node node, Goal goal) {
        ObjectNode target =
                object().put("kpiId", kpi).put("perspective", node.perspective().toUpperCase());
        target.putObject("baseline").put("value", goal.baseline());
        target.putObject("goal").put("kind", "LEVEL").put("amount", goal.level());
        return target;
    }

    /** What moves nothing else is what the map is for. */
    private long nameApex(PublishedMap map, String planId, Map<String, String> targets) {
        ObjectNode apex = object();
        map.nodes().stream()
                .filter(node -> !map.moves(node.code()))
                .forEach(node -> apex.withArray("targetIds").add(targets.get(node.code())));
        String tag = services.target().get("/plans/" + planId).entityTag();
        return services.target()
                .put("/plans/" + planId + "/apex-targets", apex, tag)
                .planRevision();
    }

    private static ObjectNode link(PublishedMap.Arrow arrow, Map<String, String> targets) {
        ObjectNode link = object().put("kind", "CAUSAL")
                .put("fromTargetId", targets.get(arrow.from()))
                .put("toTargetId", targets.get(arrow.to()))
                .put("sign", arrow.sign().equals("-") ? "NEGATIVE" : "POSITIVE");
        double[] steps = arrow.steps();
        if (steps.length == 2) {
            link.put(
                            "elasticity",
                            BigDecimal.valueOf(steps[1]).divide(BigDecimal.valueOf(steps[0]), MathContext.DECIMAL32))
                    .put("evidence", arrow.strength());
        }
        return arrow.quote().isBlank() ? link : link.put("hypothesis", arrow.quote());
    }

    /** A map says which other perspectives an objective moves; about its own it says something only where an arrow stays in it. */
    private void answer(PublishedMap map, PublishedMap.Node node, Map<String, String> targets) {
        ObjectNode answers = object();
        for (PublishedMap.Arrow arrow : map.arrows()) {
            if (arrow.from().equals(node.code())) {
                boolean own = map.node(arrow.to()).perspective().equals(node.perspective());
                answers.withObject(own ? "/ownPerspective" : "/otherPerspectives")
                        .withArray("impactedTargetIds")
                        .add(targets.get(arrow.to()));
            }
        }
        if (!answers.isEmpty()) {
            services.alignment().put("/targets/" + targets.get(node.code()) + "/impact-answers", answers, null);
        }
    }

    private void print(PublishedMap map, String planId) {
        JsonNode verdict =
                services.alignment().get("/plans/" + planId + "/verdict").body();
        out.printf("%n%s: %s %s%n", words(map.name()), verdict.get("verdict").asText(), verdict.get("counts"));
        Map<String, Integer> byRule = new TreeMap<>();
        for (JsonNode finding : services.alignment().list("/plans/" + planId + "/findings")) {
            byRule.merge(
                    finding.get("outcome").asText() + " " + finding.get("rule").asText(), 1, Integer::sum);
            out.printf(
                    "  %-7s %-22s %s%n",
                    finding.get("outcome").asText(),
                    finding.get("rule").asText(),
                    finding.get("sentence").asText());
        }
        out.println("  " + byRule);
        out.println("  the map: /plans/" + planId + "/strategy-map.svg");
    }

    private static String words(String name) {
        String spaced = name.replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase() + spaced.substring(1);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
