package io.plumbline.alignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells facts about one plan as target-service does; each by the code of its target, which is unique to the plan. */
public final class TargetService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Topic topic;
    private final String planId = UUID.randomUUID().toString();
    private final Map<String, Map<String, Object>> targets = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> kpis = new HashMap<>();
    private final List<Map<String, Object>> versions = new ArrayList<>();
    private Map<String, Object> plan;
    private boolean silent;
    private List<String> apexes = List.of();
    private final String tenant;
    private Map<String, Object> origin;
    private long revision;

    public TargetService(String bootstrapServers) {
        this(bootstrapServers, "default");
    }

    public TargetService(String bootstrapServers, String tenant) {
        topic = new Topic(bootstrapServers, "plumbline.target.v1");
        this.tenant = tenant;
    }

    private TargetService(TargetService origin) {
        topic = origin.topic;
        tenant = origin.tenant;
        this.origin = Map.of("planId", origin.planId, "revision", origin.revision);
        kpis.putAll(origin.kpis);
    }

    /** The plan is cloned as a scenario, with all its targets and its apex. */
    public TargetService scenario() {
        var scenario = new TargetService(this);
        scenario.tellPlan("CREATED");
        targets.forEach((code, target) -> {
            var copy = new HashMap<>(target);
            copy.put("id", UUID.randomUUID().toString());
            copy.put("planId", scenario.planId);
            copy.put("version", 1);
            copy.put("state", "DRAFT");
            copy.put("originTargetId", target.get("id"));
            scenario.targets.put(code, copy);
            scenario.send(scenario.targetFact(code, "SET"));
        });
        targets.keySet().stream().filter(code -> apexes.contains(id(code))).forEach(scenario::apex);
        return scenario;
    }

    public String planId() {
        return planId;
    }

    public long revision() {
        return revision;
    }

    public String id(String code) {
        return (String) targets.get(code).get("id");
    }

    public String kpiId(String code) {
        return (String) kpis.get(code).get("id");
    }

    /** The plan is created, five years from 2027 with the four usual perspectives. */
    public TargetService plan() {
        return tellPlan("CREATED");
    }

    public TargetService apex(String code) {
        apexes = List.of(id(code));
        return tellPlan("REVISED");
    }

    private TargetService tellPlan(String change) {
        revision++;
        var perspectives = List.of(
                Map.of("code", "FINANCIAL", "name", "Financial"),
                Map.of("code", "CUSTOMER", "name", "Customer"),
                Map.of("code", "INTERNAL", "name", "Internal"),
                Map.of("code", "PEOPLE", "name", "People"));
        var plan = new HashMap<String, Object>(Map.of(
                "id",
                planId,
                "version",
                1,
                "revision",
                revision,
                "state",
                "DRAFT",
                "name",
                "Double profit in five years",
                "currency",
                "EUR",
                "firstYear",
                2027,
                "horizonYears",
                5,
                "fiscalYearStartMonth",
                1,
                "perspectives",
                perspectives));
        plan.put("kind", origin == null ? "PLAN" : "SCENARIO");
        plan.put("origin", origin);
        plan.put("apexTargetIds", apexes);
        this.plan = plan;
        send(planFact("PlanChanged", planId, change, "plan", plan));
        return this;
    }

    /** A target is set: linear over five years. */
    public TargetService target(String code, String perspective, double baseline, double goal) {
        return target(code, perspective, baseline, goal, null);
    }

    public TargetService target(String code, String perspective, double baseline, double goal, String formula) {
        var kpi = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "version",
                1,
                "code",
                code,
                "name",
                code,
                "direction",
                goal < baseline ? "DECREASE" : "INCREASE",
                "accumulation",
                "SUM",
                "unit",
                "EUR",
                "scale",
                2,
                "frequency",
                "MONTH",
                "indicator",
                "LAGGING"));
        kpis.put(code, kpi);
        var target = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "planId",
                planId,
                "version",
                1,
                "state",
                "DRAFT",
                "kpi",
                kpi,
                "perspective",
                perspective,
                "name",
                code.substring(0, 1).toUpperCase() + code.substring(1).replace('_', ' '),
                "owner",
                "Ada",
                "dueYear",
                5));
        target.put("formula", formula);
        targets.put(code, target);
        goal(target, baseline, goal, 5);
        send(targetFact(code, "SET"));
        return this;
    }

    /** A target gets another goal, linear again. */
    public TargetService revise(String code, double goal, int dueYear) {
        var target = new HashMap<>(targets.get(code));
        @SuppressWarnings("unchecked")
        var baseline = (Map<String, Object>) target.get("baseline");
        goal(target, ((BigDecimal) baseline.get("value")).doubleValue(), goal, dueYear);
        return replace(code, target, "REVISED");
    }

    /** A target is told of again, with a baseline that nobody dated. */
    public TargetService undated(String code) {
        var target = new HashMap<>(targets.get(code));
        @SuppressWarnings("unchecked")
        var baseline = new HashMap<>((Map<String, Object>) target.get("baseline"));
        baseline.put("dateAssumed", true);
        target.put("baseline", baseline);
        return replace(code, target, "REVISED");
    }

    public TargetService milestones(String code, String... values) {
        var target = new HashMap<>(targets.get(code));
        target.put(
                "milestones",
                milestones(List.of(values).stream().map(BigDecimal::new).toList()));
        return replace(code, target, "REVISED");
    }

    public TargetService retire(String code) {
        var target = new HashMap<>(targets.get(code));
        target.put("state", "RETIRED");
        return replace(code, target, "RETIRED");
    }

    private TargetService replace(String code, Map<String, Object> target, String change) {
        target.put("version", (int) target.get("version") + 1);
        targets.put(code, target);
        send(targetFact(code, change));
        return this;
    }

    /** The definition of a KPI is sharpened; its stream is its own. */
    public TargetService kpi(String code, String field, Object value) {
        var kpi = new HashMap<>(kpis.get(code));
        kpi.put("version", (int) kpi.get("version") + 1);
        kpi.put(field, value);
        kpis.put(code, kpi);
        var id = (String) kpi.get("id");
        send(event(
                "KpiChanged",
                id,
                id,
                ((Integer) kpi.get("version")).longValue(),
                Map.of("kpiId", id, "change", "REVISED", "by", "Ada", "at", "2026-11-23T20:00:00Z", "kpi", kpi)));
        return this;
    }

    /** The fact that a target was changed, with the next revision of the plan; not sent. */
    public Event targetFact(String code, String change) {
        revision++;
        return planFact("TargetChanged", id(code), change, "target", targets.get(code));
    }

    /** Any fact about the plan, with its next revision; not sent. */
    public Event targetless(String fact) {
        revision++;
        return planFact(fact, planId, "HAPPENED", "what", "something");
    }

    public void send(Event event) {
        if (!silent) {
            topic.send(event);
        }
    }

    /** What is told from now on, or not any more, never reaches the topic. */
    public TargetService silent(boolean never) {
        silent = never;
        return this;
    }

    /** Tells all KPIs and the plan once more, some versions to a part. */
    public TargetService snapshot(int versionsInPart) {
        snapshotEvents(versionsInPart).forEach(this::send);
        return this;
    }

    /** The same; not sent. */
    public List<Event> snapshotEvents(int versionsInPart) {
        var id = UUID.randomUUID().toString();
        var events = new ArrayList<Event>();
        events.add(event(
                "KpiSnapshotTaken", id, id, 1, snapshotData(id, 1, true, Map.of("kpis", List.copyOf(kpis.values())))));
        long begun = revision + 1;
        var ordered = versions.stream()
                .sorted(Comparator.comparing(version -> (String) ((Map<?, ?>) version.get("target")).get("id")))
                .toList();
        for (int from = 0, part = 1; from == 0 || from < ordered.size(); from += versionsInPart, part++) {
            revision++;
            int to = Math.min(ordered.size(), from + versionsInPart);
            var state = Map.of(
                    "planId",
                    planId,
                    "planRevision",
                    revision,
                    "begunAtRevision",
                    begun,
                    "plan",
                    plan,
                    "versions",
                    ordered.subList(from, to));
            events.add(event(
                    "PlanSnapshotTaken",
                    planId,
                    planId,
                    revision,
                    snapshotData(id, part, to == ordered.size(), state)));
        }
        return events;
    }

    private static Map<String, Object> snapshotData(String id, int part, boolean last, Map<String, Object> state) {
        var data = new HashMap<>(state);
        data.putAll(Map.of("snapshotId", id, "part", part, "last", last, "by", "Ada", "at", "2026-11-23T20:00:00Z"));
        return data;
    }

    private static void goal(Map<String, Object> target, double baseline, double goal, int dueYear) {
        var from = BigDecimal.valueOf(baseline);
        var to = BigDecimal.valueOf(goal);
        var values = new ArrayList<BigDecimal>();
        for (int year = 0; year <= 5; year++) {
            values.add(from.add(to.subtract(from)
                    .multiply(BigDecimal.valueOf(Math.min(year, dueYear)))
                    .divide(BigDecimal.valueOf(dueYear), 2, RoundingMode.HALF_UP)));
        }
        target.put("baseline", Map.of("value", from, "date", "2026-12-31"));
        target.put("goal", Map.of("kind", "LEVEL", "amount", to, "statement", "reach " + to, "value", to));
        target.put("dueYear", dueYear);
        target.put("milestones", milestones(values));
    }

    private static List<Map<String, Object>> milestones(List<BigDecimal> values) {
        var milestones = new ArrayList<Map<String, Object>>();
        for (int year = 0; year < values.size(); year++) {
            milestones.add(Map.of("year", year, "periodEnd", (2026 + year) + "-12-31", "value", values.get(year)));
        }
        return milestones;
    }

    private Event planFact(String fact, String subject, String change, String name, Object state) {
        var data = Map.of(
                "planId",
                planId,
                "planRevision",
                revision,
                "change",
                change,
                "by",
                "Ada",
                "at",
                "2026-11-23T20:00:00Z",
                name,
                state);
        if (name.equals("target")) {
            versions.add(data);
        }
        return event(fact, planId, subject, revision, data);
    }

    private Event event(String fact, String stream, String subject, long sequence, Object data) {
        var attributes = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "/target-service",
                "type",
                "io.plumbline.target." + fact + ".v1",
                "subject",
                subject,
                "tenant",
                tenant,
                "partitionkey",
                stream,
                "sequence",
                String.valueOf(sequence));
        try {
            return new Event(stream, attributes, JSON.writeValueAsString(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
