package io.plumbline.target.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.planfile.sheet.SheetReader;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.TargetTerms.PinnedYear;
import io.plumbline.target.trajectory.GoalKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SheetReaderTest {

    private static final PlanYears YEARS = new PlanYears(new FiscalYears(2027, 1, 5));

    @Test
    void years_in_columns_are_milestones_and_the_last_one_filled_in_is_the_goal() {
        var read = csv("""
                KPI,Perspective,2026,FY2027,Y2,2029-12-31
                revenue,FINANCIAL,5000,5300,5600,5900
                """);

        assertEquals(List.of(), read.problems);
        var target = read.targets.get(0);
        assertEquals(new BigDecimal("5000"), target.baseline().value());
        assertEquals(new StatedGoal(null, GoalKind.LEVEL, new BigDecimal("5900")), target.goal());
        assertEquals(3, target.dueYear());
        assertEquals(
                Map.of(
                        0, new BigDecimal("5000"),
                        1, new BigDecimal("5300"),
                        2, new BigDecimal("5600"),
                        3, new BigDecimal("5900")),
                read.milestones.get(0));
    }

    @Test
    void periods_in_rows_are_gathered_into_targets() {
        var read = csv("""
                kpi;perspective;period;value
                revenue;FINANCIAL;2026;5000
                revenue;FINANCIAL;2031;6500
                expenses;FINANCIAL;2026;4000
                expenses;FINANCIAL;2028;4150
                expenses;FINANCIAL;2031;4500
                """);

        assertEquals(List.of(), read.problems);
        assertEquals(
                List.of("revenue", "expenses"),
                read.targets.stream().map(PlanFileTarget::kpi).toList());
        assertEquals(
                Map.of(0, new BigDecimal("4000"), 2, new BigDecimal("4150"), 5, new BigDecimal("4500")),
                read.milestones.get(1));
        assertEquals("D6", read.places.get(1).of("/goal"));
        assertEquals("D5", read.places.get(1).of("/milestones/2"));
    }

    @Test
    void terms_are_read_from_their_columns() {
        var target = csv("""
                        kpi\tperspective\tname\towner\tapex\tbaseline\tbaseline date\tgoal\tdue year\tshape\tpins\tformula
                        profit\tFINANCIAL\tProfit\tCFO\tyes\t1,000\t2026-12-31\tdouble\t2030\tS_CURVE midpoint=0.4 steepness=6\t2028=1300\trevenue - expenses
                        """).targets.get(0);

        assertEquals("Profit", target.name());
        assertEquals(true, target.apex());
        assertEquals(new BigDecimal("1000"), target.baseline().value());
        assertEquals("double", target.goal().statement());
        assertEquals(4, target.dueYear());
        assertEquals(new BigDecimal("0.4"), target.shape().midpoint());
        assertEquals(List.of(new PinnedYear(2, new BigDecimal("1300"))), target.pins());
        assertEquals("revenue - expenses", target.formula());
    }

    @Test
    void every_problem_is_told_with_its_cell() {
        var read = csv("""
                kpi,perspective,baseline,goal,due year,shape,2028-Q1,colour,2026,2026
                profit,FINANCIAL,a lot,double,1999,ROUND,1,red,1,1
                revenue,FINANCIAL,"1.500,5",double,2031,LINEAR,,,2,
                """);

        assertEquals(List.of("G1", "H1", "J1", "E2", "C2", "F2", "C3"), read.problemPlaces());
        assertTrue(read.problems.get(0).detail().contains("per year"), read.problems.toString());
        assertTrue(read.problems.get(6).detail().contains("decimalComma"), read.problems.toString());
    }

    @Test
    void the_decimal_sign_is_never_guessed() {
        var text = "kpi;perspective;2026;2031\nrevenue;FINANCIAL;1.500,5;2.000\n".getBytes(StandardCharsets.UTF_8);
        var read = Collected.read(SheetReader.csv(true), text, YEARS);
        assertEquals(List.of(), read.problems);
        assertEquals(new BigDecimal("1500.5"), read.milestones.get(0).get(0));
        assertEquals(new BigDecimal("2000"), read.milestones.get(0).get(5));
    }

    @Test
    void a_workbook_of_numbers_and_texts_is_read_like_a_text() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "not here");
            var sheet = workbook.newWorksheet("Targets");
            var head = List.of("kpi", "perspective", "2026", "2031");
            for (int column = 0; column < 4; column++) {
                sheet.value(0, column, head.get(column));
            }
            sheet.value(2, 0, "revenue");
            sheet.value(2, 1, "FINANCIAL");
            sheet.value(2, 2, 5000.1);
            sheet.value(2, 3, "much");
        }
        var read = Collected.read(SheetReader.xlsx(false), bytes.toByteArray(), YEARS);
        assertEquals(List.of("D3"), read.problemPlaces());
    }

    @Test
    void a_number_of_a_shape_that_would_fill_the_memory_is_no_number() {
        var table = "kpi,perspective,baseline,goal,due,shape\nrevenue,FINANCIAL,1,double,2031,WEIGHTS 1 1e999999999\n";
        var read = Collected.read(SheetReader.csv(false), table.getBytes(StandardCharsets.UTF_8), YEARS);
        assertEquals(List.of("F2"), read.problemPlaces());
    }

    @Test
    void a_workbook_that_unpacks_to_a_mountain_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(zeros);
            }
        }
        assertTrue(bytes.size() < 100_000);
        var refused = assertThrows(
                UnreadableFile.class, () -> Collected.read(SheetReader.xlsx(false), bytes.toByteArray(), YEARS));
        assertTrue(refused.getMessage().contains("unpacks"), refused.getMessage());
    }

    @Test
    void what_is_no_workbook_and_what_is_no_utf_8_is_refused() {
        assertThrows(UnreadableFile.class, () -> Collected.read(SheetReader.xlsx(false), new byte[] {1, 2, 3}, YEARS));
        var latin = "kpi,perspective,owner\nrevenue,FINANCIAL,Jörg\n".getBytes(StandardCharsets.ISO_8859_1);
        var refused = assertThrows(UnreadableFile.class, () -> Collected.read(SheetReader.csv(false), latin, YEARS));
        assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
    }

    private static Collected csv(String text) {
        return Collected.read(SheetReader.csv(false), text.getBytes(StandardCharsets.UTF_8), YEARS);
    }
}
