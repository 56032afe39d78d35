package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Steps 2 to 5: the five-year goal of the KPI that matters most, and the way to it year by year. */
final class GoalAndMilestones implements Chapter {
    private static final int HORIZON_YEARS = 5;
    private static final int FIRST_YEAR = 2027;

    @Override
    public String title() {
        return "The five-year goal, and the way to it";
    }

    @Override
    public void tell(Story story) {
        story.say("The goal is a statement, \""
                + story.target("profit").at("/goal/statement").asText()
                + "\"; the milestones are worked out backwards from it.");
        story.pause();
        story.show(milestones(story, "profit", "revenue", "expenses"));
        story.pause();
        JsonNode profit = story.target("profit");
        story.expectAmount("profit in 2027", "1,200.00", Story.milestone(profit, 1));
        story.expectAmount("profit in 2031", "2,000.00", Story.milestone(profit, HORIZON_YEARS));
        story.expectAmount("revenue in 2031", "6,500.00", Story.milestone(story.target("revenue"), HORIZON_YEARS));
        story.expectAmount("expenses in 2031", "4,500.00", Story.milestone(story.target("expenses"), HORIZON_YEARS));
    }

    static Table milestones(Story story, String... codes) {
        List<String> heading = new ArrayList<>(List.of("EUR"));
        IntStream.rangeClosed(0, HORIZON_YEARS).forEach(year -> heading.add(Integer.toString(FIRST_YEAR - 1 + year)));
        Table table = new Table(heading.toArray(String[]::new));
        for (String code : codes) {
            JsonNode target = story.target(code);
            List<String> row = new ArrayList<>(List.of(target.get("name").asText()));
            target.get("milestones")
                    .forEach(milestone ->
                            row.add(Table.amount(milestone.get("value").decimalValue())));
            table.add(row);
        }
        return table;
    }
}
