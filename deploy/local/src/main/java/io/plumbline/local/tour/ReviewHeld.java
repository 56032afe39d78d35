package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import java.time.Duration;

/** Step 9: leadership meets on the cadence and decides; what it decides about a target travels to target-service. */
final class ReviewHeld implements Chapter {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    @Override
    public String title() {
        return "The review decides";
    }

    @Override
    public void tell(Story story) {
        Api api = story.review().as(Services.REVIEWER);
        String path = "/reviews/" + scheduled(story).get("id").asText();
        Answer opened =
                api.post(path + "/opening", Story.object(), api.get(path).entityTag());
        story.say(opened.body().get("name").asText() + ", opened; "
                + opened.body().at("/agenda/items").size() + " targets on the agenda.");

        Answer raised = api.post(path + "/decisions", raise(story));
        story.say("Decided: raise New customers to +1,100 again. \"The campaigns bring more than was feared.\"");
        api.post(
                path + "/decisions",
                decision(story, "price", "CHANGE_STRATEGY", "Higher prices follow the new products, a year later"));
        story.say("Decided: Price stays as it is, for it follows the new products with a lag of a year.");

        JsonNode adjustment = awaitAnswer(
                api, "/adjustments/" + raised.body().get("adjustmentId").asText());
        Answer closed =
                api.post(path + "/closing", Story.object(), api.get(path).entityTag());
        story.pause();
        story.expectEqual("the adjustment", "APPLIED", adjustment.get("state").asText());
        story.expectEqual(
                "the version that carries it out",
                "3",
                adjustment.get("appliedVersion").asText());
        story.expectEqual("the review", "CLOSED", closed.body().get("state").asText());
        story.reached(
                story.targets().get(story.planPath()).body().get("revision").asLong());
    }

    private static JsonNode scheduled(Story story) {
        return story.review().list(story.planPath() + "/reviews").stream()
                .filter(review -> review.get("asOf").asText().equals(TwoQuarters.AS_OF))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the cadence has no review as of " + TwoQuarters.AS_OF));
    }

    private static ObjectNode raise(Story story) {
        ObjectNode raise = decision(story, "new_customers", "RAISE", "The campaigns bring more than was feared");
        ObjectNode adjustment = raise.putObject("adjustment");
        adjustment.put(
                "expectedVersion", story.target("new_customers").get("version").asInt());
        adjustment.putObject("goal").put("kind", "DELTA").put("amount", 1100);
        return raise;
    }

    private static ObjectNode decision(Story story, String code, String kind, String reason) {
        return Story.object().put("targetId", story.id(code)).put("kind", kind).put("reason", reason);
    }

    private static JsonNode awaitAnswer(Api api, String path) {
        long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode adjustment = api.get(path).body();
        while (adjustment.get("state").asText().equals("DECIDED") && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return adjustment;
            }
            adjustment = api.get(path).body();
        }
        return adjustment;
    }
}
