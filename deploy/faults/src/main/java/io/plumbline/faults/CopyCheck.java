package io.plumbline.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.faults.invariant.Copies;
import io.plumbline.faults.invariant.Evidence.Compared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the copies of alignment-service and review-service against target-service's own rows. */
final class CopyCheck {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String TARGETS = """
            select target_id::text, snapshot::text from target_version
            where (target_id, version) in (select target_id, max(version) from target_version group by target_id)""";

    private static final String VERSIONS =
            "select target_id || ' version ' || version, snapshot::text from target_version";

    /** What copies need of a plan; its revision moves with every change of a target, and is compared elsewhere. */
    private static final String PLANS = """
            select id::text, json_build_object(
                'id', id, 'firstYear', first_year, 'horizonYears', horizon_years,
                'fiscalYearStartMonth', fiscal_year_start_month, 'perspectives', perspectives,
                'apexTargetIds', (select coalesce(json_agg(apex order by apex), '[]') from unnest(apex_target_ids) apex),
                'name', name, 'state', state, 'currency', currency)::text
            from plan""";

    private static final String KPIS = """
            select id::text, json_build_object(
                'id', id, 'version', version, 'code', code, 'name', name, 'direction', direction,
                'accumulation', accumulation, 'unit', unit, 'scale', scale, 'frequency', frequency,
                'indicator', indicator, 'tolerancePercent', tolerance_percent, 'owner', owner,
                'largestStep', case when largest_step_kind is not null then
                    json_build_object('kind', largest_step_kind, 'size', largest_step_size) end)::text
            from kpi""";

    private final Databases databases;

    CopyCheck(Databases databases) {
        this.databases = databases;
    }

    Compared compare() {
        var plans = read("target", PLANS);
        var kpis = read("target", KPIS);
        var targets = read("target", TARGETS);
        return sum(List.of(
                Copies.compare(
                        "plan in alignment-service",
                        plans,
                        frames("select id::text, frame::text from checked_plan", "alignment", plans)),
                Copies.compare(
                        "KPI in alignment-service",
                        kpis,
                        read("alignment", "select id::text, snapshot::text from kpi_copy")),
                Copies.compare(
                        "target in alignment-service",
                        targets,
                        read("alignment", "select id::text, snapshot::text from target_copy")),
                Copies.compare(
                        "plan in review-service",
                        plans,
                        frames("select id::text, facts::text from known_plan", "review", plans)),
                Copies.compare(
                        "KPI in review-service", kpis, read("review", "select id::text, facts::text from known_kpi")),
                Copies.compare(
                        "target in review-service",
                        targets,
                        read("review", "select id::text, facts::text from known_target")),
                Copies.compare(
                        "target in review-service",
                        read("target", VERSIONS),
                        read(
                                "review",
                                "select target_id || ' version ' || version, facts::text from known_target_version"))));
    }

    private Map<String, JsonNode> frames(String query, String database, Map<String, JsonNode> plans) {
        var frames = read(database, query);
        frames.forEach((id, frame) -> {
            if (plans.containsKey(id)) {
                // Apex targets are a set, and everything that the source row does not have is none of the comparison.
                ((ObjectNode) frame).retain(fieldNames(plans.get(id)));
                sort((ObjectNode) frame);
            }
        });
        return frames;
    }

    private static List<String> fieldNames(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void sort(ObjectNode frame) {
        var ids = new ArrayList<String>();
        frame.path("apexTargetIds").forEach(id -> ids.add(id.asText()));
        var sorted = frame.putArray("apexTargetIds");
        ids.stream().sorted().forEach(sorted::add);
    }

    private Map<String, JsonNode> read(String database, String query) {
        var found = new HashMap<String, JsonNode>();
        databases
                .list(database, query, row -> Map.entry(row.getString(1), parse(row.getString(2))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Compared sum(List<Compared> parts) {
        var differing = new ArrayList<String>();
        parts.forEach(part -> differing.addAll(part.differing()));
        return new Compared(parts.stream().mapToLong(Compared::compared).sum(), differing);
    }
}
