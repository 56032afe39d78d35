package io.plumbline.subscription.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who wants to be told over HTTP.
 *
 * @param eventTypes the types that are told; all if there is none
 * @param planId the only plan that is told of, or null for every plan
 * @param stoppedWhy why it is no longer active, null while it is
 */
record Webhook(
        UUID id,
        String tenant,
        int version,
        String url,
        String description,
        List<String> eventTypes,
        UUID planId,
        String secret,
        boolean active,
        String stoppedWhy,
        String createdBy,
        Instant createdAt) {

    boolean wants(String type, String stream) {
        return (eventTypes.isEmpty() || eventTypes.contains(type))
                && (planId == null || planId.toString().equals(stream));
    }
}
