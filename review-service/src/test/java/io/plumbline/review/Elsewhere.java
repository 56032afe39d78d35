package io.plumbline.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.embedded.testing.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What target-service and alignment-service tell about one plan, spoken by a test. */
public final class Elsewhere {

    /** What every finding that is told here advises. */
    public static final String FIX =
            "Do this: raise a part by 100 [target-service: PUT /targets/{targetId}, field goal].";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String planId = UUID.randomUUID().toString();
    private final int firstYear;
    private final int firstMonth;
    private final int horizonYears;
    private final List<String> apexTargetIds = new ArrayList<>();
    private String state = "DRAFT";
    private long revision;
    private long alignmentSequence;
    private final List<Map<String, Object>> versions = new ArrayList<>();
    private final Map<String, Map<String, Object>> kpis = new HashMap<>();
    private boolean silent;

    private final String kind;

    private Elsewhere(int firstYear, int firstMonth, int horizonYears) {
        this(firstYear, firstMonth, horizonYears, "PLAN");
    }

    private Elsewhere(int firstYear, int firstMonth, int horizonYears, String kind) {
        this.kind = kind;
        this.firstYear = firstYear;
        this.firstMonth = firstMonth;
        this.horizonYears = horizonYears;
        send("PlanChanged", planId, planId, ++revision, with("plan", plan(), "planRevision", revision));
    }

    /** A plan of five calendar years from 2027 on. */
    public static Elsewhere plan2027() {
        return new Elsewhere(2027, 1, 5);
    }

    /** A copy of such a plan, only to think with. */
    public static Elsewhere scenario2027() {
        return new Elsewhere(2027, 1, 5, "SCENARIO");
    }

    public static Elsewhere planFrom(int firstYear, int firstMonth) {
        return new Elsewhere(firstYear, firstMonth, 5);
    }

    public String planId() {
        return planId;
    }

    public int firstYear() {
        return firstYear;
    }

    public long revision() {
        return revision;
    }

    /** A KPI with a code of its own, so that tests do not meet; a tolerance of 5 %. */
    public static Map<String, Object> kpi(String name, String direction, String accumulation, String frequency) {
        return kpi(name, direction, accumulation, frequency, "Head of " + name);
    }

    /** The same with another owner. */
    public static Map<String, Object> kpi(
            String name, String direction, String accumulation, String frequency, String owner) {
        var code = name + "_" + UUID.randomUUID().toString().substring(0, 8);
        return kpi(code, name, direction, accumulation, frequency, owner);
    }

    /** The same with a code that no other test may take. */
    public static Map<String, Object> kpi(
            String code, String name, String direction, String accumulation, String frequency, String owner) {
        var kpi = new HashMap<String, Object>();
        kpi.put("id", UUID.randomUUID().toString());
        kpi.put("version", 1);
        kpi.put("code", code);
        kpi.put("name", name);
        kpi.put("direction", direction);
        kpi.put("accumulation", accumulation);
        kpi.put("unit", "EUR");
        kpi.put("scale", 2);
        kpi.put("frequency", frequency);
        kpi.put("indicator", "LAGGING");
        kpi.put("tolerancePercent", 5);
        kpi.put("owner", owner);
        kpi.put("definition", null);
        send("KpiChanged", kpi.get("id"), kpi.get("id"), 1, with("kpi", kpi));
        return kpi;
    }

    /** A draft target in equal steps; returns its id. */
    public String target(Map<String, Object> kpi, String baseline, String goal) {
        var id = UUID.randomUUID().toString();
        tell(id, kpi, 1, baseline, goal, "DRAFT", "2026-11-01T08:00:00Z", null);
        return id;
    }

    public void activate(String id, Map<String, Object> kpi, int version, String baseline, String goal, String at) {
        tell(id, kpi, version, baseline, goal, "ACTIVE", at, null);
    }

    public void adjusted(
            String id, Map<String, Object> kpi, int version, String baseline, String goal, String adjustmentId) {
        tell(id, kpi, version, baseline, goal, "DRAFT", "2026-12-01T08:00:00Z", adjustmentId);
    }

    private void tell(
            String id,
            Map<String, Object> kpi,
            int version,
            String baseline,
            String goal,
            String state,
            String at,
            String adjustmentId) {
        var target = new HashMap<String, Object>();
        target.put("id", id);
        target.put("planId", planId);
        target.put("version", version);
        target.put("state", state);
        target.put("kpi", kpi);
        target.put("perspective", "CUSTOMER");
        target.put("name", kpi.get("name"));
        target.put("owner", "Head of sales");
        target.put("baseline", with("value", new BigDecimal(baseline), "date", end(0).toString()));
        target.put(
                "goal",
                with(
                        "kind",
                        "LEVEL",
                        "amount",
                        new BigDecimal(goal),
                        "statement",
                        goal,
                        "value",
                        new BigDecimal(goal)));
        target.put("dueYear", horizonYears);
        target.put("shape", with("name", "LINEAR"));
        target.put("pins", List.of());
        target.put("milestones", milestones(baseline, goal));
        target.put("formula", null);
        var data = with("planId", planId, "planRevision", ++revision, "change", version == 1 ? "SET" : "REVISED");
        data.putAll(with(
                "by",
                "Planner",
                "at",
                at,
                "reason",
                version == 1 ? null : "Because",
                "adjustmentId",
                adjustmentId,
                "target",
                target));
        versions.add(data);
        kpis.put((String) kpi.get("id"), kpi);
        if (!silent) {
            send("TargetChanged", planId, id, revision, data);
        }
    }

    /** Changes of targets that are told from now on, or not any more, never reach the topic. */
    public Elsewhere silent(boolean never) {
        silent = never;
        return this;
    }

    /** Tells all KPIs and the plan once more, some versions to a part. */
    public Elsewhere snapshot(int versionsInPart) {
        var id = UUID.randomUUID().toString();
        send("KpiSnapshotTaken", id, id, 1, snapshotData(id, 1, true, with("kpis", List.copyOf(kpis.values()))));
        long begun = revision + 1;
        for (int from = 0, part = 1; from == 0 || from < versions.size(); from += versionsInPart, part++) {
            int to = Math.min(versions.size(), from + versionsInPart);
            var state = with("planId", planId, "planRevision", ++revision, "begunAtRevision", begun, "plan", plan());
            state.put("versions", versions.subList(from, to));
            send("PlanSnapshotTaken", planId, planId, revision, snapshotData(id, part, to == versions.size(), state));
        }
        return this;
    }

    private static Map<String, Object> snapshotData(String id, int part, boolean last, Map<String, Object> state) {
        state.putAll(with("snapshotId", id, "part", part, "last", last, "by", "Ada", "at", "2026-12-01T08:00:00Z"));
        return state;
    }

    public void refuse(String adjustmentId, String targetId) {
        var data = with("planId", planId, "planRevision", ++revision, "adjustmentId", adjustmentId);
        data.putAll(with("targetId", targetId, "code", "stale", "detail", "The target is at version 2, not 1."));
        data.putAll(with("expectedVersion", 1, "actualVersion", 2));
        send("AdjustmentRefused", planId, targetId, revision, data);
    }

    /** The plan is over. */
    public Elsewhere close() {
        state = "CLOSED";
        send("PlanChanged", planId, planId, ++revision, with("plan", plan(), "planRevision", revision));
        return this;
    }

    /** The targets that matter most. */
    public Elsewhere apex(String targetId) {
        apexTargetIds.add(targetId);
        send("PlanChanged", planId, planId, ++revision, with("plan", plan(), "planRevision", revision));
        return this;
    }

    /** A link between two targets; returns its id. */
    public String link(String kind, String fromTargetId, String toTargetId, int lagMonths) {
        var id = UUID.randomUUID().toString();
        tellLink("CREATED", id, kind, fromTargetId, toTargetId, lagMonths);
        return id;
    }

    public void removeLink(String id, String kind, String fromTargetId, String toTargetId) {
        tellLink("REMOVED", id, kind, fromTargetId, toTargetId, 0);
    }

    private void tellLink(
            String change, String id, String kind, String fromTargetId, String toTargetId, int lagMonths) {
        var link = with("id", id, "planId", planId, "kind", kind, "lagMonths", lagMonths, "version", 1);
        link.putAll(
                with("fromTargetId", fromTargetId, "toTargetId", toTargetId, "hypothesis", "The one brings the other"));
        var data =
                with("planId", planId, "change", change, "by", "Planner", "at", "2026-12-01T08:00:00Z", "link", link);
        sendAlignment("LinkChanged", id, data);
    }

    private void sendAlignment(String type, String subject, Map<String, Object> data) {
        var name = "io.plumbline.alignment." + type + ".v1";
        new Topic(broker(), "plumbline.alignment.v1")
                .send(event("/alignment-service", name, planId, subject, ++alignmentSequence, data));
    }

    /** What alignment-service says of one target. */
    public void check(String targetId, String verdict, String... failingRules) {
        var entry = with("targetId", targetId, "targetVersion", 1, "verdict", verdict, "nebulous", false);
        entry.put("failingRules", List.of(failingRules));
        var data = with("planId", planId, "planRevision", revision, "verdict", verdict);
        data.putAll(with("checkedAt", "2026-12-01T08:00:00Z", "targets", List.of(entry)));
        sendAlignment("AlignmentChecked", planId, data);
    }

    /** A finding that came up, or was settled. */
    public void find(String id, String targetId, String state, String sentence) {
        var finding = with("id", id, "planId", planId, "targetId", targetId, "rule", "adds-up", "state", state);
        finding.putAll(with("outcome", "FAIL", "sentence", sentence, "fix", FIX, "timesOpened", 1));
        var change = state.equals("OPEN") ? "OPENED" : "RESOLVED";
        sendAlignment("FindingChanged", id, with("planId", planId, "change", change, "finding", finding));
    }

    /** Returns once review-service has taken in all that was told of the plan; its first consumers take a while on a busy machine. */
    public Elsewhere heard() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/plans/" + planId + "/assessment?minRevision=" + revision)
                                .statusCode()
                        == 200);
        return this;
    }

    private List<Map<String, Object>> milestones(String baseline, String goal) {
        var from = new BigDecimal(baseline);
        var step = new BigDecimal(goal).subtract(from).divide(BigDecimal.valueOf(horizonYears));
        var milestones = new ArrayList<Map<String, Object>>();
        for (int year = 0; year <= horizonYears; year++) {
            milestones.add(with(
                    "year",
                    year,
                    "periodEnd",
                    end(year).toString(),
                    "value",
                    from.add(step.multiply(BigDecimal.valueOf(year)))));
        }
        return milestones;
    }

    private LocalDate end(int year) {
        return LocalDate.of(firstYear + year, firstMonth, 1).minusDays(1);
    }

    private Map<String, Object> plan() {
        var plan = with("id", planId, "version", 1, "revision", revision, "state", state, "name", "Double profit");
        plan.putAll(with("currency", "EUR", "firstYear", firstYear, "horizonYears", horizonYears));
        plan.putAll(with("fiscalYearStartMonth", firstMonth, "apexTargetIds", apexTargetIds));
        plan.put("kind", kind);
        plan.put("perspectives", List.of(with("code", "CUSTOMER", "name", "Customer")));
        return plan;
    }

    private static Map<String, Object> with(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }

    private static void send(String type, Object stream, Object subject, long sequence, Map<String, Object> data) {
        var event = event("/target-service", "io.plumbline.target." + type + ".v1", stream, subject, sequence, data);
        new Topic(broker(), "plumbline.target.v1").send(event);
    }

    private static Topic.Event event(
            String source, String type, Object stream, Object subject, long sequence, Map<String, Object> data) {
        try {
            return new Topic.Event(
                    stream.toString(),
                    Map.of(
                            "specversion",
                            "1.0",
                            "id",
                            UUID.randomUUID().toString(),
                            "source",
                            source,
                            "type",
                            type,
                            "subject",
                            subject.toString(),
                            "time",
                            "2026-12-01T08:00:00Z",
                            "tenant",
                            "default",
                            "partitionkey",
                            stream.toString(),
                            "sequence",
                            String.valueOf(sequence)),
                    JSON.writeValueAsString(data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
