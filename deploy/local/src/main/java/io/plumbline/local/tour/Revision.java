package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;

/** A new version of a target that differs from the present one in what is said here. */
final class Revision {
    private final Story story;
    private final String path;
    private final String entityTag;
    private final ObjectNode terms = Story.object();

    private Revision(Story story, String code) {
        this.story = story;
        this.path = story.targetPath(code);
        Answer present = story.targets().get(path);
        this.entityTag = present.entityTag();
        JsonNode target = present.body();
        for (String kept : new String[] {"name", "owner", "baseline", "dueYear", "shape", "pins", "formula"}) {
            terms.set(kept, target.get(kept));
        }
        goal(target.at("/goal/statement").asText());
    }

    static Revision of(Story story, String code) {
        return new Revision(story, code);
    }

    Revision goal(String statement) {
        terms.set("goal", Story.object().put("statement", statement));
        return this;
    }

    Revision shape(String name) {
        terms.set("shape", Story.object().put("name", name));
        return this;
    }

    Revision because(String reason) {
        terms.put("reason", reason);
        return this;
    }

    Answer send() {
        Answer revised = story.targets().put(path, terms, entityTag);
        story.reached(revised.planRevision());
        return revised;
    }
}
