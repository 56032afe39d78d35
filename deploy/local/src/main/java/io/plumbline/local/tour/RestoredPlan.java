package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;

/** The decision has become a version of the target, and all three services agree on it. */
final class RestoredPlan implements Chapter {
    @Override
    public String title() {
        return "The plan holds together again";
    }

    @Override
    public void tell(Story story) {
        Table table = new Table("New customers", "goal", "why");
        story.targets()
                .list(story.targetPath("new_customers") + "/versions")
                .forEach(version -> table.add(
                        "version " + version.at("/target/version").asText(),
                        Table.amount(version.at("/target/goal/value").decimalValue()),
                        version.path("reason").asText("")));
        story.show(table);
        story.pause();
        JsonNode target = story.target("new_customers");
        story.expectEqual(
                "the version of new customers", "3", target.get("version").asText());
        story.expectAmount("its goal", "1,100.00", target.at("/goal/value").decimalValue());
        JsonNode verdict = story.planVerdict();
        story.expectEqual(
                "the number of targets that fail",
                "0",
                verdict.at("/counts/fail").asText());
        story.expect(
                "the verdict covers the revision that the decision made",
                verdict.get("planRevision").asLong() >= story.revision());
        JsonNode assessment = story.review()
                .get(story.planPath() + "/assessment?asOf=" + TwoQuarters.AS_OF + "&minRevision=" + story.revision())
                .body();
        story.expectAmount(
                "the goal that the review-service holds the actuals against",
                "1,100.00",
                Story.stream(assessment.get("targets"))
                        .filter(one -> one.get("kpiCode").asText().equals("new_customers"))
                        .findFirst()
                        .orElseThrow()
                        .get("goal")
                        .decimalValue());
    }
}
