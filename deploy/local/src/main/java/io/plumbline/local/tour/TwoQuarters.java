package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Services;
import java.util.LinkedHashMap;
import java.util.Map;

/** Step 9: what happened in two quarters, held against the plan. */
final class TwoQuarters implements Chapter {
    /** The day as of which the plan is assessed and reviewed. */
    static final String AS_OF = "2027-06-30";

    private static final String[] QUARTERS = {"2027-Q1", "2027-Q2"};
    private static final Map<String, int[]> ACTUALS = new LinkedHashMap<>();

    static {
        ACTUALS.put("profit", new int[] {301, 306});
        ACTUALS.put("revenue", new int[] {1325, 1327});
        ACTUALS.put("expenses", new int[] {1024, 1021});
        ACTUALS.put("existing_customers", new int[] {19, 20});
        ACTUALS.put("price", new int[] {4, 4});
        ACTUALS.put("repeat_purchase", new int[] {15, 16});
        ACTUALS.put("new_customers", new int[] {56, 57});
    }

    @Override
    public String title() {
        return "Two quarters later";
    }

    @Override
    public void tell(Story story) {
        record(story);
        JsonNode assessment = story.review()
                .get(story.planPath() + "/assessment?asOf=" + AS_OF + "&minRevision=" + story.revision())
                .body();
        Table table = new Table("To 30 June 2027, EUR", "planned", "actual", "difference", "track");
        assessment.get("targets").forEach(target -> {
            if (target.hasNonNull("comparison")) {
                JsonNode comparison = target.get("comparison");
                table.add(
                        target.get("name").asText(),
                        Table.amount(comparison.get("planned").decimalValue()),
                        Table.amount(comparison.get("actual").decimalValue()),
                        Table.amount(comparison.get("variance").decimalValue()),
                        target.get("track").asText());
            }
        });
        story.show(table);
        story.pause();
        story.say(of(assessment, "price").get("explanation").asText());
        story.pause();
        story.expectAmount(
                "what new customers brought in two quarters",
                "113.00",
                of(assessment, "new_customers").at("/comparison/actual").decimalValue());
        story.expectEqual("the track of new customers", "ON_TRACK", track(assessment, "new_customers"));
        story.expectEqual("the track of profit", "ON_TRACK", track(assessment, "profit"));
        story.expectEqual("the track of price", "OFF_TRACK", track(assessment, "price"));
        story.expectEqual("the track of what nobody measured", "UNKNOWN", track(assessment, "turnover"));
    }

    private static void record(Story story) {
        ObjectNode batch = Story.object();
        ArrayNode rows = batch.putArray("actuals");
        ACTUALS.forEach((code, values) -> {
            for (int quarter = 0; quarter < QUARTERS.length; quarter++) {
                rows.addObject()
                        .put("kpi", code)
                        .put("period", QUARTERS[quarter])
                        .put("value", values[quarter]);
            }
        });
        story.review().as(Services.MACHINE).post("/actual-batches", batch);
    }

    private static JsonNode of(JsonNode assessment, String code) {
        return Story.stream(assessment.get("targets"))
                .filter(target -> target.get("kpiCode").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String track(JsonNode assessment, String code) {
        return of(assessment, code).get("track").asText();
    }
}
