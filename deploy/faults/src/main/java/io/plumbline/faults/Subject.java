package io.plumbline.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A thing that callers change again and again, and how a change of it carries a mark. */
enum Subject {
    /** A new goal for a target. */
    TARGET("target") {
        @Override
        ObjectNode change(JsonNode present, long mark) {
            ObjectNode terms = JsonNodeFactory.instance.objectNode();
            terms.putObject("baseline").put("value", 0);
            terms.putObject("goal").put("kind", "LEVEL").put("amount", mark);
            return terms.put("reason", "written while parts of the system are killed");
        }

        @Override
        ObjectNode nonsense(JsonNode present, long mark) {
            ObjectNode terms = change(present, mark);
            ((ObjectNode) terms.get("goal")).put("kind", "SIDEWAYS");
            return terms;
        }
    },

    /** Another hypothesis for a link. */
    LINK("alignment") {
        @Override
        ObjectNode change(JsonNode present, long mark) {
            ObjectNode terms = JsonNodeFactory.instance.objectNode();
            for (String kept : new String[] {"kind", "fromTargetId", "toTargetId", "sign", "lagMonths"}) {
                terms.set(kept, present.get(kept));
            }
            return terms.put("hypothesis", MARKED + mark);
        }

        @Override
        ObjectNode nonsense(JsonNode present, long mark) {
            return change(present, mark).put("lagMonths", -1);
        }
    },

    /** A corrected value of a period. */
    ACTUAL("review") {
        @Override
        ObjectNode change(JsonNode present, long mark) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("value", mark)
                    .put("reason", "written while parts of the system are killed");
        }

        @Override
        ObjectNode nonsense(JsonNode present, long mark) {
            return change(present, mark).put("reason", "");
        }
    };

    static final String MARKED = "mark ";

    private final String service;

    Subject(String service) {
        this.service = service;
    }

    String service() {
        return service;
    }

    abstract ObjectNode change(JsonNode present, long mark);

    /** A change that the service has to refuse. */
    abstract ObjectNode nonsense(JsonNode present, long mark);
}
