package io.plumbline.target.planfile.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.plumbline.platform.SpreadsheetText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Takes rows and writes them on at once. Text is made harmless here, numbers stay numbers. */
interface Table extends AutoCloseable {

    /** @param values texts, decimals, or null for empty cells */
    void row(List<?> values) throws IOException;

    @Override
    void close() throws IOException;

    static Table csv(OutputStream stream) {
        var writer = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16));
        return new Table() {
            @Override
            public void row(List<?> values) {
                writer.writeRecord(values.stream().map(Table::text).toList());
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    static Table xlsx(OutputStream stream) {
        var workbook = new Workbook(stream, "Plumbline", "1.0");
        return new XlsxTable(workbook, workbook.newWorksheet(XlsxRows.SHEET));
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : SpreadsheetText.defuse(value.toString());
    }

    /** A workbook's sheet; what was written leaves the memory from time to time. */
    final class XlsxTable implements Table {

        private static final int ROWS_IN_MEMORY = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private XlsxTable(Workbook workbook, Worksheet sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<?> values) throws IOException {
            for (int column = 0; column < values.size(); column++) {
                var value = values.get(column);
                if (value instanceof BigDecimal number) {
                    sheet.value(row, column, number);
                } else if (value != null) {
                    sheet.inlineString(row, column, text(value));
                }
            }
            if (++row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
            workbook.close();
        }
    }
}
