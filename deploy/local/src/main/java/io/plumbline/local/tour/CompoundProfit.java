package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/** The same goal by another way: the years between no longer fit (fixture F3). */
final class CompoundProfit implements Chapter {
    private static final List<String> COMPOUND =
            List.of("1,000.00", "1,148.70", "1,319.51", "1,515.72", "1,741.10", "2,000.00");

    @Override
    public String title() {
        return "Profit by equal rates instead of equal steps";
    }

    @Override
    public void tell(Story story) {
        Revision.of(story, "profit")
                .shape("COMPOUND")
                .because("Somebody prefers the smooth curve")
                .send();
        story.show(GoalAndMilestones.milestones(story, "profit", "revenue", "expenses"));
        story.pause();
        JsonNode result = story.result("profit", "formula-holds");
        story.say(result.get("outcome").asText() + "  " + result.get("sentence").asText());
        story.say("  try: " + result.get("fix").asText());
        story.pause();
        JsonNode profit = story.target("profit");
        story.expectEqual(
                "the compound way",
                COMPOUND.toString(),
                IntStream.rangeClosed(0, 5)
                        .mapToObj(year -> Table.amount(Story.milestone(profit, year)))
                        .toList()
                        .toString());
        story.expectEqual(
                "formula-holds of profit", "FAIL", result.get("outcome").asText());
        story.expectEqual(
                "the years in which profit is not revenue - expenses",
                "[1, 2, 3, 4]",
                brokenYears(result).toString());

        Revision.of(story, "profit")
                .shape("LINEAR")
                .because("Equal steps fit revenue and expenses")
                .send();
        story.say("Put back to equal steps.");
        story.expectEqual(
                "formula-holds of profit",
                "PASS",
                story.result("profit", "formula-holds").get("outcome").asText());
    }

    private static List<Integer> brokenYears(JsonNode result) {
        return IntStream.rangeClosed(0, 5)
                .filter(year -> Figures.ofYear(result, "difference", year).abs().doubleValue() > 1)
                .boxed()
                .toList();
    }
}
