package io.plumbline.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Services;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Brings "Double profit in five years" in through REST, as any client would. Only what is not there yet is made, so that
 * a load that was cut short is completed by the next one, and one that was complete changes nothing.
 */
public final class SamplePlan {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Services services;
    private final Consumer<String> progress;
    private final ObjectNode content = read();
    private final Map<String, String> kpiIds = new HashMap<>();
    private final Map<String, String> targetIds = new HashMap<>();
    private String planId;
    private long revision;

    private SamplePlan(Services services, Consumer<String> progress) {
        this.services = services;
        this.progress = progress;
    }

    /** @param progress told what is being brought in, in a few words, for a person who waits */
    public static LoadedPlan load(Services services, Consumer<String> progress) {
        SamplePlan plan = new SamplePlan(services, progress);
        plan.load();
        return new LoadedPlan(plan.planId, plan.revision, Map.copyOf(plan.targetIds), Map.copyOf(plan.kpiIds));
    }

    private void load() {
        progress.accept("sample plan: KPIs and targets");
        defineKpis();
        beginPlan();
        setTargets();
        nameApex();
        progress.accept("sample plan: links and impact answers");
        declareLinks();
        answerImpacts();
        progress.accept("sample plan: cadence of reviews");
        setCadence();
    }

    private void defineKpis() {
        services.target().list("/kpis").forEach(kpi -> kpiIds.put(text(kpi, "code"), text(kpi, "id")));
        for (JsonNode kpi : content.get("kpis")) {
            kpiIds.computeIfAbsent(
                    text(kpi, "code"),
                    code -> services.target().post("/kpis", kpi).id());
        }
    }

    private void beginPlan() {
        JsonNode outline = content.get("plan");
        JsonNode plan = services.target().list("/plans").stream()
                .filter(known -> text(known, "name").equals(text(outline, "name")))
                .findFirst()
                .orElseGet(() -> services.target().post("/plans", outline).body());
        planId = text(plan, "id");
        revision = plan.get("revision").asLong();
    }

    private void setTargets() {
        String path = "/plans/" + planId + "/targets";
        for (JsonNode target : services.target().list(path)) {
            targetIds.put(text(target.get("kpi"), "code"), text(target, "id"));
        }
        for (JsonNode wanted : content.get("targets")) {
            ObjectNode target = wanted.deepCopy();
            String code = target.remove("kpi").asText();
            if (!targetIds.containsKey(code)) {
                Answer set = services.target().post(path, target.put("kpiId", kpiIds.get(code)));
                targetIds.put(code, set.id());
                revision = set.planRevision();
            }
        }
    }

    private void nameApex() {
        Answer plan = services.target().get("/plans/" + planId);
        if (plan.body().get("apexTargetIds").isEmpty()) {
            ObjectNode apex = content.objectNode();
            apex.set("targetIds", ids(content.get("apex")));
            revision = services.target()
                    .put("/plans/" + planId + "/apex-targets", apex, plan.entityTag())
                    .planRevision();
        }
    }

    private void declareLinks() {
        // The alignment-service may have heard of the plan or not: the first call waits for it.
        services.alignment().get("/plans/" + planId + "/verdict?minRevision=" + revision);
        String path = "/plans/" + planId + "/links";
        List<JsonNode> known = services.alignment().list(path);
        for (JsonNode wanted : content.get("links")) {
            ObjectNode link = wanted.deepCopy();
            String from = targetIds.get(link.remove("from").asText());
            String to = targetIds.get(link.remove("to").asText());
            boolean isNew = known.stream()
                    .noneMatch(one -> text(one, "fromTargetId").equals(from)
                            && text(one, "toTargetId").equals(to));
            if (isNew) {
                services.alignment().post(path, link.put("fromTargetId", from).put("toTargetId", to));
            }
        }
    }

    private void answerImpacts() {
        for (JsonNode wanted : content.get("answers")) {
            ObjectNode answers = wanted.deepCopy();
            String path = "/targets/" + targetIds.get(answers.remove("target").asText()) + "/impact-answers";
            if (services.alignment().get(path).body().get("version").asInt() == 0) {
                answers.forEach(answer -> putIds((ObjectNode) answer));
                services.alignment().put(path, answers, null);
            }
        }
    }

    private void putIds(ObjectNode answer) {
        if (answer.has("impacted")) {
            answer.set("impactedTargetIds", ids(answer.remove("impacted")));
        }
    }

    private void setCadence() {
        // The review-service learns of the plan by its own way.
        services.review().get("/plans/" + planId + "/assessment?minRevision=" + revision);
        String path = "/plans/" + planId + "/cadences/STRATEGIC";
        if (!services.review().has(path)) {
            services.review().as(Services.REVIEWER).put(path, content.get("cadence"), null);
            awaitCalendar();
        }
    }

    /** The reviews are told to alignment-service one by one, and until the last has arrived the plan seems not to be reviewed in time. */
    private void awaitCalendar() {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (unsettledVerdicts() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private int unsettledVerdicts() {
        JsonNode counts =
                services.alignment().get("/plans/" + planId + "/verdict").body().get("counts");
        return counts.get("unknown").asInt() + counts.get("fail").asInt();
    }

    private ArrayNode ids(JsonNode codes) {
        ArrayNode ids = content.arrayNode();
        codes.forEach(code -> ids.add(targetIds.get(code.asText())));
        return ids;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static ObjectNode read() {
        try (InputStream resource = SamplePlan.class.getResourceAsStream("/sample-plan.yaml")) {
            return (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample plan cannot be read", e);
        }
    }
}
