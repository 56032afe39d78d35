package io.plumbline.target.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.terms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class GoalLevelsTest {

    @Test
    void minimum_and_stretch_are_said_like_the_goal_and_kept_with_their_numbers() {
        String target = set("double", said("+800"), said("triple"))
                .statusCode(201)
                .body("levels.minimum.value", equalTo(1800.00f))
                .body("levels.stretch.value", equalTo(3000.00f))
                .extract()
                .path("id");
        given().get("/targets/" + target)
                .then()
                .body("levels.minimum.statement", equalTo("+800"))
                .body("levels.stretch.kind", equalTo("MULTIPLE"));
        set("double", said("+800"), null).statusCode(201).body("levels.stretch", nullValue());
    }

    @Test
    void a_minimum_above_the_goal_or_a_stretch_below_it_is_refused_with_both_numbers() {
        set("double", said("triple"), null)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/levels/minimum"))
                .body("detail", containsString("3000"))
                .body("detail", containsString("2000"));
        set("double", null, said("+10")).statusCode(422).body("violations[0].pointer", equalTo("/levels/stretch"));
        set("double", Map.of("kind", "LEVEL"), null)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/levels/minimum"));
    }

    private static Map<String, Object> said(String statement) {
        return Map.of("statement", statement);
    }

    private static ValidatableResponse set(String goal, Map<String, Object> minimum, Map<String, Object> stretch) {
        var levels = new HashMap<String, Object>();
        levels.put("minimum", minimum);
        levels.put("stretch", stretch);
        var terms = new HashMap<>(terms(kpi("profit"), 1000, goal));
        terms.put("levels", levels);
        return post("/plans/" + plan() + "/targets", terms);
    }
}
