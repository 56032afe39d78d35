package io.plumbline.alignment.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The request that would carry out a fix. A method that changes a thing needs If-Match with the ETag that reading it gives.
 *
 * @param service name of the service that takes it
 * @param body as JSON, or null if there is none
 */
public record FixRequest(String service, String method, String path, Map<String, Object> body) {

    private static final String ALIGNMENT = "alignment-service";

    static FixRequest amendLink(UUID linkId, Map<String, Object> terms) {
        return new FixRequest(ALIGNMENT, "PATCH", "/links/" + linkId, terms);
    }

    static FixRequest removeLink(UUID linkId) {
        return new FixRequest(ALIGNMENT, "DELETE", "/links/" + linkId, null);
    }

    static FixRequest affirmLink(UUID linkId) {
        return new FixRequest(ALIGNMENT, "PUT", "/links/" + linkId + "/affirmation", null);
    }

    static FixRequest affirmAnswers(UUID targetId) {
        return new FixRequest(ALIGNMENT, "PUT", "/targets/" + targetId + "/impact-answers/affirmation", null);
    }

    static FixRequest scheduleReview(UUID planId, LocalDate on) {
        return new FixRequest(
                "review-service", "POST", "/plans/" + planId + "/reviews", Map.of("scheduledOn", on.toString()));
    }

    static FixRequest retireTarget(UUID targetId, String reason) {
        return new FixRequest(
                "target-service",
                "POST",
                "/targets/" + targetId + "/transitions",
                Map.of("to", "RETIRED", "reason", reason));
    }
}
