package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WorkbookPartTest {

    private static final String SHEET = "<worksheet><sheetData>%s</sheetData></worksheet>";

    @Test
    void what_people_make_is_let_through_and_measured() throws IOException {
        var sheet = SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"XFD1\"><v>1.5E3</v></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>".formatted("x".repeat(32_767)));
        assertEquals(sheet.length(), require("xl/worksheets/sheet1.xml", sheet));
        assertEquals(200_000, WorkbookPart.require("xl/media/image1.png", zeros(200_000), 1 << 20));
        assertEquals(9, require("xl/drawings/vmlDrawing1.vml", "<xml><br>"));
    }

    @Test
    void a_cell_far_out_is_refused_whatever_the_part_is_called_and_however_it_is_encoded() {
        var far = SHEET.formatted("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
        refused("16,384 columns", far);
        refused("16,384 columns", SHEET.formatted("<row><c r=\"XFE1\"/></row>"));
        refused("16,384 columns", " ".repeat(100) + far);
        for (var encoding : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            var encoded = ("<?xml version=\"1.0\" encoding=\"" + encoding.name() + "\"?>" + far).getBytes(encoding);
            assertThrows(
                    WorkbookPart.Unfit.class,
                    () -> WorkbookPart.require("xl/anything.bin", new ByteArrayInputStream(encoded), 1 << 20),
                    encoding.name());
        }
    }

    @Test
    void more_cells_texts_or_characters_than_a_workbook_has_are_refused() {
        refused("16,384 cells in one row", SHEET.formatted("<row>" + "<c r=\"A1\"/>".repeat(16_385) + "</row>"));
        refused("1,000,000 shared texts", "<sst>" + "<si/>".repeat(1_000_001) + "</sst>");
        refused("1,000,000 elements", "<styleSheet>" + "<xf/>".repeat(1_000_001) + "</styleSheet>");
        refused(
                "100 characters in one value",
                SHEET.formatted("<row><c r=\"A1\"><v>" + "9".repeat(101) + "</v></c></row>"));
        refused("32,767 characters in one value", "<sst><si><t>" + "x".repeat(32_768) + "</t></si></sst>");
        refused("does not say its place", SHEET.formatted("<row><c><v>1</v></c></row>"));
        refused("does not say its place", SHEET.formatted("<row><c r=\"7B\"/></row>"));
        refused("256 KiB", "<sst x=\"" + "y".repeat(300_000) + "\"/>");
        refused("not well-formed", "<worksheet><row></worksheet>");
        assertTrue(assertThrows(WorkbookPart.Unfit.class, () -> WorkbookPart.require("a", zeros(1025), 1024))
                .getMessage()
                .contains("unpacks"));
    }

    private static ByteArrayInputStream zeros(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }

    private static long require(String name, String part) throws IOException {
        return WorkbookPart.require(
                name, new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)), Integer.MAX_VALUE);
    }

    private static void refused(String why, String part) {
        var refused = assertThrows(WorkbookPart.Unfit.class, () -> require("xl/worksheets/sheet1.xml", part));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }
}
