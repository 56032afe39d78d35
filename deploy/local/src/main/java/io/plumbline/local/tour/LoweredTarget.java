package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.local.rest.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A single target gives way, and everything that it touches is known at once (fixture F2). */
final class LoweredTarget implements Chapter {
    @Override
    public String title() {
        return "New customers: 1,100 becomes 1,000";
    }

    @Override
    public void tell(Story story) {
        // What is timed is the way from a write to its verdict, not how a service that has just started reads its first
        // radius.
        story.alignment().get(story.planPath() + "/blast-radii");
        Answer lowered = Revision.of(story, "new_customers")
                .goal("+1,000")
                .because("Sales doubts the last hundred")
                .send();
        long begin = System.nanoTime();
        JsonNode radius = story.alignment()
                .get(story.planPath() + "/blast-radii/" + lowered.planRevision())
                .body();
        Duration delay = Duration.ofNanos(System.nanoTime() - begin);
        story.say("Revision " + lowered.planRevision() + " of the plan. What it touches, " + delay.toMillis()
                + " ms after the write was answered:");
        story.pause();
        radius.get("verdicts")
                .forEach(change -> Story.stream(change.get("appeared"))
                        .filter(result -> result.get("outcome").asText().equals("FAIL"))
                        .forEach(result -> {
                            story.say(change.get("before").asText() + " → "
                                    + change.get("after").asText() + "  "
                                    + result.get("sentence").asText());
                            story.say("  try: " + result.get("fix").asText());
                        }));
        List<JsonNode> inLastYear = Story.stream(radius.get("implied"))
                .filter(value -> value.get("year").asInt() == 5)
                .toList();
        inLastYear.forEach(value -> story.say(value.get("sentence").asText()));
        radius.get("drivers").forEach(driver -> story.say(driver.get("sentence").asText()));
        story.pause();
        expect(story, radius, inLastYear, delay);
    }

    private static void expect(Story story, JsonNode radius, List<JsonNode> inLastYear, Duration delay) {
        story.expectPrompt(delay);
        story.expectAmount(
                "the residual on revenue in 2031",
                "100.00",
                Figures.ofYear(story.result("revenue", "adds-up"), "residual", 5));
        story.expectEqual(
                "what falls short by 100.00 in 2031",
                "[Revenue, Profit]",
                inLastYear.stream()
                        .filter(value -> Table.amount(value.get("shortfall").decimalValue())
                                .equals("100.00"))
                        .map(value -> value.get("name").asText())
                        .toList()
                        .toString());
        Set<String> drivers = Story.stream(radius.get("drivers"))
                .map(driver -> driver.get("targetId").asText())
                .collect(Collectors.toSet());
        story.expect("the campaigns are named as concerned", drivers.contains(story.id("campaigns")));
        story.expectEqual("the verdict on the plan", "FAIL", story.verdict());
    }
}
