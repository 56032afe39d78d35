package io.plumbline.alignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells facts about the reviews of one plan as review-service does. */
public final class ReviewService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Topic topic;
    private final String planId;
    private final Map<String, Map<String, Object>> reviews = new HashMap<>();
    private long sequence;

    public ReviewService(String bootstrapServers, String planId) {
        topic = new Topic(bootstrapServers, "plumbline.review.v1");
        this.planId = planId;
    }

    /** A review of the year is put on the calendar, as of its last day. */
    public ReviewService scheduled(int year) {
        var review = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "planId",
                planId,
                "version",
                1,
                "state",
                "SCHEDULED",
                "origin",
                "CADENCE",
                "name",
                "Review of " + year,
                "scheduledOn",
                year + 1 + "-01-15",
                "asOf",
                year + "-12-31",
                "attendance",
                List.of()));
        reviews.put(String.valueOf(year), review);
        return tell("ReviewScheduled", review, null);
    }

    /** It is closed, with a pace verdict on each of the given targets. */
    public ReviewService closed(int year, String at, String... judgedTargetIds) {
        var review = newer(year);
        review.put("state", "CLOSED");
        review.put("closedAt", at);
        var decisions = List.of(judgedTargetIds).stream()
                .map(target -> Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "targetId",
                        target,
                        "kind",
                        "KEEP",
                        "reason",
                        "It will do",
                        "paceVerdict",
                        "ON_PACE"))
                .toList();
        return tell("ReviewClosed", review, decisions);
    }

    public ReviewService cancelled(int year) {
        var review = newer(year);
        review.put("state", "CANCELLED");
        return tell("ReviewCancelled", review, null);
    }

    private Map<String, Object> newer(int year) {
        var review = new HashMap<>(reviews.get(String.valueOf(year)));
        review.put("version", (int) review.get("version") + 1);
        reviews.put(String.valueOf(year), review);
        return review;
    }

    public ReviewService track(String targetId, String track, String periodEnd) {
        return send(
                "TrackChanged",
                Map.of(
                        "planId",
                        planId,
                        "targetId",
                        targetId,
                        "track",
                        track,
                        "previousTrack",
                        "UNKNOWN",
                        "at",
                        periodEnd + "T20:00:00Z",
                        "assessment",
                        Map.of("asOf", periodEnd, "comparison", Map.of("periodEnd", periodEnd))));
    }

    private ReviewService tell(String fact, Map<String, Object> review, Object decisions) {
        var data = new HashMap<String, Object>(
                Map.of("planId", planId, "by", "Ada", "at", "2027-01-15T20:00:00Z", "review", review));
        if (decisions != null) {
            data.put("decisions", decisions);
        }
        return send(fact, data);
    }

    private ReviewService send(String fact, Map<String, Object> data) {
        sequence++;
        var attributes = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "/review-service",
                "type",
                "io.plumbline.review." + fact + ".v1",
                "subject",
                planId,
                "tenant",
                "default",
                "partitionkey",
                planId,
                "sequence",
                String.valueOf(sequence));
        try {
            topic.send(new Event(planId, attributes, JSON.writeValueAsString(data)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }
}
