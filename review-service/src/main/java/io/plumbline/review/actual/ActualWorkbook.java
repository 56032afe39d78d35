package io.plumbline.review.actual;

import io.plumbline.platform.Refusal;
import io.plumbline.platform.WorkbookPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Actuals as an Excel workbook: its first sheet, with the columns of a CSV file. */
public final class ActualWorkbook {

    /** A workbook is compressed: a small one may unfold to more than the memory holds. */
    private static final int MOST_UNFOLDED_BYTES = 64 << 20;

    private static final int MOST_DIGITS = 100;

    private ActualWorkbook() {}

    /** @throws Refusal 400 if it is no workbook or lacks a column */
    public static ReadActuals read(byte[] file) {
        requireModest(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return read(rows);
        } catch (ExcelReaderException | IOException | UncheckedIOException malformed) {
            throw noWorkbook(malformed.getMessage());
        }
    }

    private static ReadActuals read(Stream<Row> rows) {
        var remaining = rows.iterator();
        if (!hasNext(remaining)) {
            throw ActualTable.malformed(
                    "The first sheet is empty: its first row names the columns, each further row is an actual.");
        }
        Map<String, Integer> columns = columns(remaining.next());
        var table = new ActualTable(List.copyOf(columns.keySet()));
        while (hasNext(remaining)) {
            var row = remaining.next();
            if (row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank())) {
                table.add(column -> columns.containsKey(column) ? text(row, columns.get(column)) : null);
            }
        }
        return table.read();
    }

    /** Whatever the library throws at a row says only that it is none. */
    private static boolean hasNext(Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (RuntimeException foreign) {
            throw noWorkbook("a row cannot be read");
        }
    }

    private static Map<String, Integer> columns(Row heading) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < heading.getCellCount(); at++) {
            var title = text(heading, at);
            if (title != null && !title.isBlank()) {
                columns.put(title.trim(), at);
            }
        }
        return columns;
    }

    /** A number as it is stored, without the format of its cell. */
    private static String text(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null) {
            return null;
        }
        return switch (cell.getType()) {
            case NUMBER -> plain(cell);
            case FORMULA -> cell.getRawValue();
            default -> cell.getText();
        };
    }

    /** {@code 1E999999999} takes 1 GB to write out; as it stands it is no number that is taken, and told as such. */
    private static String plain(Cell cell) {
        var number = cell.asNumber();
        return Math.abs((long) number.scale()) > MOST_DIGITS
                ? cell.getRawValue()
                : number.stripTrailingZeros().toPlainString();
    }

    private static void requireModest(byte[] file) {
        long most = MOST_UNFOLDED_BYTES;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = zip.getInputStream(entry)) {
                    most -= WorkbookPart.require(entry.getName(), part, most);
                }
            }
        } catch (WorkbookPart.Unfit unfit) {
            throw ActualTable.malformed(unfit.getMessage() + " At most 64 MiB are read: send it in parts.");
        } catch (IOException malformed) {
            throw noWorkbook(malformed.getMessage());
        }
    }

    private static Refusal noWorkbook(String why) {
        return ActualTable.malformed("The file is not an Excel workbook (.xlsx): " + why + ".");
    }
}
