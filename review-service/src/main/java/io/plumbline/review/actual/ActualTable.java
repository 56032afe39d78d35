package io.plumbline.review.actual;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Actuals as a table with the columns kpi, period, value and, if wanted, note and evidence, in any order; whatever file it came from. */
final class ActualTable {

    /** As many as a batch takes; a file that goes on is not read to its end. */
    static final int MOST_ROWS = 5000;

    private static final List<String> NEEDED = List.of("kpi", "period", "value");
    private static final Set<String> KNOWN = Set.of("kpi", "period", "value", "note", "evidence");
    private static final int LONGEST_NUMBER = 40;

    private final List<ActualBatch.Row> rows = new ArrayList<>();
    private final List<Violation> mistakes = new ArrayList<>();

    /** @throws Refusal 400 unless the columns are known and the needed ones are there */
    ActualTable(List<String> columns) {
        for (var needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw malformed(
                        "The column " + needed + " is missing: the first line names the columns " + NEEDED + ".");
            }
        }
        for (var column : columns) {
            if (!KNOWN.contains(column)) {
                throw malformed(
                        "The column " + column + " is not known here; known are kpi, period, value, note, evidence.");
            }
        }
    }

    /**
     * @param cell the text of a column in this row, or null
     * @throws Refusal 400 after {@link #MOST_ROWS} rows
     */
    void add(UnaryOperator<String> cell) {
        if (rows.size() == MOST_ROWS) {
            throw malformed("The file has more than " + MOST_ROWS + " rows: send it in parts.");
        }
        boolean named = requireText(cell, "kpi") & requireText(cell, "period");
        var number = cell.apply("value") == null ? "" : cell.apply("value");
        var value = findNumber(number);
        if (value.isEmpty()) {
            mistake("value", "'%s' is not a number such as 1234.5.".formatted(number));
        }
        rows.add(
                named
                        ? new ActualBatch.Row(
                                cell.apply("kpi"),
                                cell.apply("period"),
                                value.orElse(BigDecimal.ZERO),
                                optional(cell.apply("note")),
                                optional(cell.apply("evidence")))
                        : null);
    }

    private boolean requireText(UnaryOperator<String> cell, String column) {
        var text = cell.apply(column);
        boolean there = text != null && !text.isBlank();
        if (!there) {
            mistake(column, "there is no " + column + ".");
        }
        return there;
    }

    private void mistake(String column, String what) {
        mistakes.add(new Violation(
                "/actuals/%d/%s".formatted(rows.size(), column), "Row %d: %s".formatted(rows.size() + 1, what)));
    }

    ReadActuals read() {
        return new ReadActuals(rows, mistakes);
    }

    private static String optional(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A plain decimal number; no separators, whose meaning differs between countries. */
    private static Optional<BigDecimal> findNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.matches("[+-]?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    static Refusal malformed(String detail) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST, detail);
    }
}
