package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Step 6: what customers must do, as a tree whose sums hold in every year (fixture F1). */
final class ContributionTree implements Chapter {
    private static final int LAST_YEAR = 5;

    @Override
    public String title() {
        return "Where the revenue comes from";
    }

    @Override
    public void tell(Story story) {
        List<JsonNode> links = story.alignment().list(story.planPath() + "/links").stream()
                .filter(link -> link.get("kind").asText().equals("ADDITIVE"))
                .toList();
        Table tree = new Table("Growth to 2031", "EUR");
        draw(story, tree, links, story.id("revenue"), "", "");
        story.show(tree);
        story.pause();
        story.expectEqual("the growth of revenue", "1,500.00 = 400.00 + 1,100.00", sum(story, links, "revenue"));
        story.expectEqual(
                "the growth with existing customers",
                "400.00 = 100.00 + 300.00",
                sum(story, links, "existing_customers"));
        story.expectEqual(
                "adds-up of revenue",
                "PASS",
                story.result("revenue", "adds-up").get("outcome").asText());
        story.expectEqual(
                "adds-up of existing customers",
                "PASS",
                story.result("existing_customers", "adds-up").get("outcome").asText());
    }

    private static void draw(
            Story story, Table tree, List<JsonNode> links, String targetId, String before, String below) {
        JsonNode target = story.targets().get("/targets/" + targetId).body();
        tree.add(before + target.get("name").asText(), "+" + Table.amount(growth(target)));
        List<String> parts = parts(links, targetId);
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            draw(story, tree, links, parts.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    private static String sum(Story story, List<JsonNode> links, String code) {
        String parts = parts(links, story.id(code)).stream()
                .map(id -> Table.amount(
                        growth(story.targets().get("/targets/" + id).body())))
                .collect(Collectors.joining(" + "));
        return Table.amount(growth(story.target(code))) + " = " + parts;
    }

    private static List<String> parts(List<JsonNode> links, String wholeId) {
        return links.stream()
                .filter(link -> link.get("toTargetId").asText().equals(wholeId))
                .map(link -> link.get("fromTargetId").asText())
                .toList();
    }

    private static BigDecimal growth(JsonNode target) {
        return Story.milestone(target, LAST_YEAR).subtract(Story.milestone(target, 0));
    }
}
