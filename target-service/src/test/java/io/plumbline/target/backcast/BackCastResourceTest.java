package io.plumbline.target.backcast;

import static io.plumbline.target.Story.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class BackCastResourceTest {

    private static final Map<String, Object> DOUBLE = Map.of(
            "baseline", Map.of("value", 1000),
            "goal", Map.of("statement", "double"),
            "dueYear", 5);

    @Test
    void F3_the_milestones_of_a_compound_back_cast_grow_at_one_rate() {
        post("/back-casts", with(Map.of("shape", Map.of("name", "COMPOUND"))))
                .statusCode(200)
                .body("years.value", contains(1148.70f, 1319.51f, 1515.72f, 1741.10f, 2000.00f))
                .body("years[0].changePercent", equalTo(14.87f));
    }

    @Test
    void an_infeasible_request_names_what_binds_and_the_smallest_relaxation() {
        post("/back-casts", with(Map.of("largestStep", Map.of("kind", "ABSOLUTE", "size", 150))))
                .statusCode(200)
                .body("feasibility.verdict", equalTo("IMPOSSIBLE"))
                .body("feasibility.binding.needed", equalTo(200.00f))
                .body("feasibility.relaxations.find { it.kind == 'MOVE_GOAL' }.to", equalTo(1750.00f))
                .body(
                        "feasibility.relaxations.find { it.kind == 'RAISE_LARGEST_STEP' }.sentence",
                        containsString("200"));
    }

    @Test
    void shapes_are_compared_side_by_side_and_an_impossible_one_says_why() {
        post(
                        "/shape-comparisons",
                        Map.of("baseline", Map.of("value", 0), "goal", Map.of("statement", "reach 100"), "dueYear", 4))
                .statusCode(200)
                .body("candidates", hasSize(7))
                .body("candidates.find { it.shape.name == 'COMPOUND' }.refusal", containsString("0"))
                .body(
                        "candidates.find { it.shape.name == 'LINEAR' }.years.value",
                        contains(25.00f, 50.00f, 75.00f, 100.00f));
    }

    @Test
    void the_parts_of_a_year_sum_to_it() {
        post(
                        "/phasings",
                        Map.of(
                                "year",
                                2027,
                                "frequency",
                                "QUARTER",
                                "accumulation",
                                "SUM",
                                "milestone",
                                100,
                                "seasonality",
                                java.util.List.of(1, 1, 1, 0)))
                .statusCode(200)
                .body("periods.value", contains(33.34f, 33.33f, 33.33f, 0.00f))
                .body("periods[3].lastDay", equalTo("2027-12-31"));
        post(
                        "/phasings",
                        Map.of(
                                "year",
                                2027,
                                "frequency",
                                "QUARTER",
                                "accumulation",
                                "SUM",
                                "milestone",
                                100,
                                "seasonality",
                                java.util.List.of(1, 2)))
                .statusCode(200);
        post(
                        "/phasings",
                        Map.of(
                                "year",
                                2027,
                                "frequency",
                                "QUARTER",
                                "accumulation",
                                "SUM",
                                "milestone",
                                100,
                                "seasonality",
                                java.util.List.of(1, 2, 3)))
                .statusCode(422)
                .body("violations[0].pointer", notNullValue());
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        var question = new java.util.HashMap<>(DOUBLE);
        question.putAll(more);
        return question;
    }
}
