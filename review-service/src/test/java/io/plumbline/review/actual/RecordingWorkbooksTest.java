package io.plumbline.review.actual;

import static io.plumbline.review.Calls.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class RecordingWorkbooksTest {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_workbook_is_recorded_with_numbers_as_they_are_stored() throws IOException {
        var kpi = yearly();
        var code = kpi.get("code");
        send(sheet(
                        new Object[] {"period", "kpi", "value", "evidence"},
                        new Object[] {2027, code, new BigDecimal("41.25"), "https://bi.example.org/1"},
                        new Object[] {"2028", code, "-3", null}))
                .statusCode(201)
                .body("recorded", equalTo(2));
        get("/kpis/" + kpi.get("id") + "/actuals")
                .body("items.value", contains(41.25f, -3))
                .body("items.evidence", contains("https://bi.example.org/1", null));
    }

    @Test
    void a_workbook_with_mistakes_names_every_row_and_records_none() throws IOException {
        var kpi = yearly();
        var code = kpi.get("code");
        var heading = new Object[] {"kpi", "period", "value"};
        send(sheet(heading, new Object[] {code, 2027, 4}, new Object[] {code, "2028-Q1", 4}, new Object[] {
                    "nobody", 2027, 1
                }))
                .statusCode(422)
                .body("violations.pointer", contains("/actuals/1/period", "/actuals/2/kpi"))
                .body("violations[0].detail", containsString("Row 2: "));
        send(sheet(heading, new Object[] {code, 2027, "4,5"}))
                .statusCode(422)
                .body("detail", containsString("Row 1: '4,5' is not a number"));
        send(sheet(new Object[] {"kpi", "month", "value"}, new Object[] {code, 2027, 4}))
                .statusCode(400)
                .body("detail", containsString("period"));
        send(sheet(heading)).statusCode(422);
        get("/kpis/" + kpi.get("id") + "/actuals").body("items", hasSize(0));
    }

    @Test
    void what_is_no_workbook_or_unfolds_without_end_is_refused() throws IOException {
        send("kpi,period,value".getBytes()).statusCode(400).body("detail", containsString("not an Excel workbook"));
        send(zip("anything.txt", 10)).statusCode(400);
        send(zip("xl/worksheets/sheet1.xml", 65 << 20)).statusCode(400).body("detail", containsString("64 MiB"));
        given().contentType("application/zip")
                .body(new byte[] {1})
                .post("/actual-workbooks")
                .then()
                .statusCode(415);
    }

    @Test
    void a_number_that_would_fill_the_memory_is_refused() throws IOException {
        var code = yearly().get("code");
        var heading = new Object[] {"kpi", "period", "value"};
        for (var number : List.of("1E999999999", "-1E-60000000")) {
            send(sheet(heading, new Object[] {code, 2027, new BigDecimal(number)}))
                    .statusCode(422)
                    .body("detail", containsString("is not a number such as"));
        }
    }

    @Test
    void a_cell_far_out_or_without_a_place_is_refused() throws IOException {
        refused("<c r=\"ZZZZZZ1\"/>", "16,384 columns");
        refused("<c><v>1</v></c>", "does not say its place");
    }

    private static void refused(String cell, String why) throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\">" + cell + "</row></sheetData></worksheet>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes());
        }
        send(bytes.toByteArray()).statusCode(400).body("detail", containsString(why));
    }

    private static Map<String, Object> yearly() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("sales", "INCREASE", "SUM", "YEAR");
        plan.target(kpi, "0", "1100");
        plan.heard();
        return kpi;
    }

    private static ValidatableResponse send(byte[] file) {
        return given().contentType(TYPE).body(file).post("/actual-workbooks").then();
    }

    private static byte[] sheet(Object[]... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Actuals");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (rows[row][column] != null) {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 10];
            for (int written = 0; written < zeros; written += block.length) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
