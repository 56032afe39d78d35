package io.plumbline.local.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered to a call that succeeded.
 *
 * @param body the JSON, a missing node if there was none
 * @param entityTag for the If-Match of the next change, null if there was none
 * @param planRevision the plan's revision after a write, 0 if the call was none
 */
public record Answer(JsonNode body, String entityTag, long planRevision) {
    public String id() {
        return body.get("id").asText();
    }
}
