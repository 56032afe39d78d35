package io.plumbline.target.planfile.sheet;

import io.plumbline.platform.SpreadsheetText;
import io.plumbline.target.planfile.UnreadableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of a workbook's sheet "Targets", or of its first one. Of a formula counts what it last yielded. */
final class XlsxRows implements Rows {

    static final String SHEET = "Targets";

    /** Beyond this column nobody keeps targets; a single cell far out would make rows of thousands of empty ones. */
    private static final int COLUMNS = 200;

    @Override
    public void each(Path file, Taker taker) throws IOException {
        ZipLimits.require(file);
        try (var workbook = open(file);
                var rows = sheet(workbook).openStream()) {
            for (var remaining = rows.iterator(); hasNext(remaining); ) {
                var row = remaining.next();
                var cells = cells(row);
                if (!cells.stream().allMatch(Cell::isEmpty)) {
                    taker.row(row.getRowNum(), cells);
                }
            }
        } catch (ExcelReaderException malformed) {
            throw notReadable();
        }
    }

    /** Whatever the reader throws at a row says only that it is none. */
    private static boolean hasNext(Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (RuntimeException foreign) {
            throw notReadable();
        }
    }

    private static UnreadableFile notReadable() {
        return new UnreadableFile("", "The file is not a workbook that can be read (XLSX).");
    }

    /** Whatever the reader throws while it opens a file says only that this is none of its files. */
    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (IOException | RuntimeException foreign) {
            throw new UnreadableFile("", "The file is not a workbook (XLSX).");
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) {
        return workbook.findSheet(SHEET)
                .or(() -> workbook.getSheets().findFirst())
                .orElseThrow(() -> new UnreadableFile("", "The workbook has no sheet."));
    }

    private static List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        int columns = Math.min(row.getCellCount(), COLUMNS);
        for (int column = 0; column < columns; column++) {
            cells.add(cell(column, row));
        }
        return cells;
    }

    private static Cell cell(int column, Row row) {
        var cell = row.getOptionalCell(column).orElse(null);
        var raw = cell == null ? null : cell.getRawValue();
        if (raw == null || raw.isEmpty() || cell.getType() == CellType.EMPTY) {
            return Cell.text(column, row.getRowNum(), "");
        }
        boolean numeric = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        if (numeric && raw.length() < 100 && raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
            return Cell.number(column, row.getRowNum(), plain(new BigDecimal(raw)));
        }
        var text = cell.getType() == CellType.STRING ? cell.asString() : raw;
        return Cell.text(column, row.getRowNum(), SpreadsheetText.restore(text));
    }

    /** Spreadsheets keep binary fractions and write some of them with noise in the 17th digit. */
    private static BigDecimal plain(BigDecimal number) {
        var rounded = number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number;
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
