package io.plumbline.review.actual;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Actuals as a CSV file. */
public final class ActualFile {

    private ActualFile() {}

    /** @throws Refusal 400 if it is no CSV or lacks a column */
    public static ReadActuals read(String text) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(withoutMark(text))) {
            return read(records.iterator());
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw ActualTable.malformed("The file is not CSV: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
    }

    private static ReadActuals read(Iterator<NamedCsvRecord> records) {
        if (!records.hasNext()) {
            return new ReadActuals(List.of(), List.of());
        }
        var record = records.next();
        var table = new ActualTable(record.getHeader());
        table.add(cells(record));
        while (records.hasNext()) {
            table.add(cells(records.next()));
        }
        return table.read();
    }

    private static UnaryOperator<String> cells(NamedCsvRecord record) {
        return column -> record.findField(column).orElse(null);
    }

    /** Spreadsheets begin their files with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
