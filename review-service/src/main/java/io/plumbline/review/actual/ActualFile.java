package io.plumbline.review.actual;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.review.problem.ReviewProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Actuals as a CSV file with the columns kpi, period, value and, if wanted, note and evidence, in any order. */
public final class ActualFile {

    private static final List<String> NEEDED = List.of("kpi", "period", "value");
    private static final Set<String> KNOWN = Set.of("kpi", "period", "value", "note", "evidence");
    private static final int LONGEST_NUMBER = 40;

    private ActualFile() {}

    /** @throws Refusal 400 if it is no CSV or lacks a column, 422 that names every row whose value is not a number */
    public static ActualBatch read(String text) {
        var rows = new ArrayList<ActualBatch.Row>();
        var mistakes = new ArrayList<Violation>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(withoutMark(text))) {
            for (var record : records) {
                if (rows.isEmpty()) {
                    requireColumns(record.getHeader());
                }
                var value = findNumber(record.getField("value"));
                if (value.isEmpty()) {
                    var detail = "Row %d: '%s' is not a number such as 1234.5."
                            .formatted(rows.size() + 1, record.getField("value"));
                    mistakes.add(new Violation("/actuals/" + rows.size() + "/value", detail));
                }
                rows.add(row(record, value.orElse(BigDecimal.ZERO)));
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST, "The file is not CSV: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        if (!mistakes.isEmpty()) {
            throw new Refusal(
                    ReviewProblem.ROWS_REFUSED,
                    mistakes.size() + " of " + rows.size() + " rows cannot be taken, so none was. "
                            + mistakes.get(0).detail(),
                    mistakes);
        }
        return new ActualBatch(rows);
    }

    /** Spreadsheets begin their files with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireColumns(List<String> header) {
        for (var needed : NEEDED) {
            if (!header.contains(needed)) {
                throw malformed(
                        "The column " + needed + " is missing: the first line names the columns " + NEEDED + ".");
            }
        }
        for (var column : header) {
            if (!KNOWN.contains(column)) {
                throw malformed(
                        "The column " + column + " is not known here; known are kpi, period, value, note, evidence.");
            }
        }
    }

    private static ActualBatch.Row row(NamedCsvRecord record, BigDecimal value) {
        return new ActualBatch.Row(
                record.getField("kpi"),
                record.getField("period"),
                value,
                optional(record, "note"),
                optional(record, "evidence"));
    }

    private static String optional(NamedCsvRecord record, String column) {
        return record.findField(column).filter(field -> !field.isEmpty()).orElse(null);
    }

    /** A plain decimal number; no separators, whose meaning differs between countries. */
    private static Optional<BigDecimal> findNumber(String field) {
        return field.length() <= LONGEST_NUMBER && field.matches("[+-]?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(field))
                : Optional.empty();
    }

    private static Refusal malformed(String detail) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST, detail);
    }
}
