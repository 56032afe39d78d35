package io.plumbline.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** The numbers that a rule's result rests on. */
final class Figures {
    private Figures() {}

    static BigDecimal ofYear(JsonNode result, String name, int year) {
        return Story.stream(result.get("figures"))
                .filter(figure -> figure.get("name").asText().equals(name)
                        && figure.get("year").asInt(-1) == year)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in year " + year + " in " + result))
                .get("value")
                .decimalValue();
    }
}
