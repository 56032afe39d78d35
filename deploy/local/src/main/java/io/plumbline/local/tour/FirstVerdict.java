package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;

/** Step 8: the plan holds together, and every rule says why. */
final class FirstVerdict implements Chapter {
    @Override
    public String title() {
        return "Does it hold together?";
    }

    @Override
    public void tell(Story story) {
        JsonNode verdict = story.planVerdict();
        JsonNode counts = verdict.get("counts");
        story.say("Revision " + verdict.get("planRevision").asLong() + " of the plan: " + counts.get("pass")
                + " targets pass, "
                + counts.get("warn") + " warn, " + counts.get("fail") + " fail, " + counts.get("unknown")
                + " cannot be judged.");
        story.alignment()
                .list(story.planPath() + "/findings")
                .forEach(finding -> story.say(finding.get("outcome").asText() + "  "
                        + finding.get("sentence").asText()));
        story.say("What the rules say about Profit:");
        story.pause();
        Table table = new Table("Rule", "");
        story.verdictOf("profit")
                .get("results")
                .forEach(result -> table.add(
                        result.get("rule").asText(), result.get("outcome").asText()));
        story.show(table);
        story.pause();
        story.expect("no target fails", counts.get("fail").asInt() == 0);
        story.expectEqual(
                "the number of targets that were judged",
                "14",
                Integer.toString(counts.get("pass").asInt() + counts.get("warn").asInt()));
        story.expect(
                "every target says what it will impact, none is nebulous",
                story.alignment().list(story.planPath() + "/target-verdicts").stream()
                        .noneMatch(target -> target.get("nebulous").asBoolean()));
    }
}
