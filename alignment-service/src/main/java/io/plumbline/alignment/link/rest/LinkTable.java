package io.plumbline.alignment.link.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.link.LinkRow;
import io.plumbline.alignment.link.LinkTerms;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.SpreadsheetText;
import io.plumbline.platform.WrittenNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Links as comma separated values: the first line names the columns, in any order; columns that are not needed may be left out. */
final class LinkTable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "fromTargetId",
            "fromCode",
            "toTargetId",
            "toCode",
            "factor",
            "form",
            "sign",
            "elasticity",
            "strength",
            "lagMonths",
            "hypothesis",
            "evidence",
            "confidence");

    private static final String NUMBER = "a number of at most 100 digits such as 0.5";

    private LinkTable() {}

    /** @throws Refusal 400 if it is no table of links, 422 with every value that cannot be read by its row */
    static List<LinkRow> read(String csv) {
        var rows = new ArrayList<LinkRow>();
        var wrong = new ArrayList<Violation>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            for (var line : reader) {
                line.getHeader().stream()
                        .filter(column -> !COLUMNS.contains(column))
                        .findFirst()
                        .ifPresent(unknown -> {
                            throw malformed("There is no column \"%s\"; the columns are %s."
                                    .formatted(unknown, String.join(", ", COLUMNS)));
                        });
                rows.add(new Line(line, rows.size(), wrong).row());
            }
        } catch (CsvParseException noTable) {
            throw malformed("The table cannot be read: " + noTable.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    CommonProblem.INVALID_VALUE,
                    "%d values cannot be read; nothing was taken.".formatted(wrong.size()),
                    wrong);
        }
        return rows;
    }

    private static Refusal malformed(String detail) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST, detail);
    }

    static String write(Stream<LinkRow> links) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(COLUMNS);
            links.forEach(link -> writer.writeRecord(Stream.of(
                            link.id(),
                            link.kind(),
                            link.fromTargetId(),
                            link.fromCode(),
                            link.toTargetId(),
                            link.toCode(),
                            link.factor(),
                            link.form(),
                            link.sign(),
                            link.elasticity(),
                            link.strength(),
                            link.lagMonths(),
                            link.hypothesis(),
                            link.evidence(),
                            link.confidence())
                    .map(LinkTable::cell)
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A number is one whatever it begins with; a text that a spreadsheet would run is kept a text. */
    private static String cell(Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : SpreadsheetText.defuse(Objects.toString(value, ""));
    }

    /** One line with what is wrong in it. */
    private record Line(NamedCsvRecord line, int number, List<Violation> wrong) {

        LinkRow row() {
            return new LinkRow(
                    value("id", UUID::fromString, "an id (UUID)"),
                    value("kind", LinkKind::valueOf, "ADDITIVE, CAUSAL, FEEDBACK or GUARDRAIL"),
                    value("fromTargetId", UUID::fromString, "an id (UUID)"),
                    text("fromCode"),
                    value("toTargetId", UUID::fromString, "an id (UUID)"),
                    text("toCode"),
                    value("factor", WrittenNumber::read, NUMBER),
                    value("form", Form::valueOf, "LEVEL or DELTA"),
                    value("sign", Sign::valueOf, "POSITIVE or NEGATIVE"),
                    value("elasticity", WrittenNumber::read, NUMBER),
                    value("strength", LinkTerms.Strength::valueOf, "WEAK, MODERATE or STRONG"),
                    value("lagMonths", Integer::valueOf, "a whole number of months"),
                    text("hypothesis"),
                    text("evidence"),
                    value("confidence", LinkTerms.Confidence::valueOf, "LOW, MEDIUM or HIGH"));
        }

        private String text(String column) {
            return line.findField(column)
                    .filter(value -> !value.isBlank())
                    .map(SpreadsheetText::restore)
                    .orElse(null);
        }

        private <T> T value(String column, Function<String, T> reading, String expected) {
            var text = text(column);
            try {
                return text == null ? null : reading.apply(text.trim());
            } catch (IllegalArgumentException unreadable) {
                wrong.add(new Violation(
                        "/links/" + number + "/" + column,
                        "Row %d: \"%s\" is not %s.".formatted(number + 1, text, expected)));
                return null;
            }
        }
    }
}
