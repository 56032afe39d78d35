package io.plumbline.review.pack;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.record;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class PackTest {

    @Test
    void the_page_shows_the_plan_each_target_its_chart_and_what_was_decided() throws Exception {
        var review = reviewed("new_customers");
        var page = get("/reviews/" + review + "/pack")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertThat(page, containsString("0 of 1 targets are on track, 1 is off track."));
        assertThat(page, containsString("EUR\u00A0110 were planned; it is EUR\u00A096, EUR\u00A014 below."));
        assertThat(page, containsString("Late campaigns"));
        var picture = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + 6);
        var circles = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.getBytes()))
                .getElementsByTagName("circle");
        assertThat(circles.getLength(), equalTo(2));
    }

    @Test
    void what_people_typed_cannot_become_markup_or_a_formula() throws Exception {
        var review = reviewed("<script>alert(1)</script>");
        get("/reviews/" + review + "/pack")
                .body(not(containsString("<script>")))
                .body(containsString("&lt;script&gt;"));
        var formula = reviewed("=1+1");
        get("/reviews/" + formula + "/pack/targets.csv").body(containsString(",'=1+1,"));
        try (var workbook = workbook(formula)) {
            var cells = workbook.findSheet("Targets").orElseThrow().read().get(1);
            assertThat(
                    cells.stream().filter(Objects::nonNull).map(Cell::getText).toList(), hasItem("'=1+1"));
        }
    }

    @Test
    void the_tables_carry_the_same_numbers() throws Exception {
        var review = reviewed("new_customers");
        var csv = get("/reviews/" + review + "/pack/targets.csv")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines().count(), equalTo(2L));
        assertThat(csv, containsString(",OFF_TRACK,2027-Q2,110.00,96.00,-14.00,"));
        try (var workbook = workbook(review)) {
            var targets = workbook.findSheet("Targets").orElseThrow().read();
            assertThat(targets.get(1).getCellAsNumber(9).orElseThrow().intValue(), equalTo(96));
            var decisions = workbook.findSheet("Decisions").orElseThrow().read();
            assertThat(decisions.get(1).getCellText(2), equalTo("Late campaigns"));
        }
    }

    @Test
    void the_page_says_what_is_out_of_line_and_what_to_do_about_it() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1100");
        plan.find(UUID.randomUUID().toString(), target, "OPEN", "The parts are short by 100.");
        plan.heard();
        record(kpi, "2027-Q1", "46");
        await().untilAsserted(() -> get("/reviews/" + openReview(plan, "2027-06-30") + "/pack")
                .body(containsString("The parts are short by 100.</p>"))
                .body(containsString(">Do this: raise a part by 100.</p>")));
    }

    @Test
    void before_it_is_opened_a_review_has_no_pack() {
        var plan = Elsewhere.plan2027().heard();
        String review = post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", "2027-04-14"))
                .extract()
                .path("id");
        get("/reviews/" + review + "/pack").statusCode(409).contentType("application/problem+json");
    }

    private static ReadableWorkbook workbook(String review) throws IOException {
        var bytes = given().get("/reviews/" + review + "/pack/pack.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new ReadableWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String reviewed(String name) {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi(name, "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1100");
        plan.heard();
        record(kpi, "2027-Q1", "46");
        record(kpi, "2027-Q2", "50");
        var review = openReview(plan, "2027-06-30");
        post(
                        "/reviews/" + review + "/decisions",
                        Map.of("targetId", target, "kind", "KEEP", "reason", "Late campaigns"))
                .statusCode(201);
        return review;
    }
}
