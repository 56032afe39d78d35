package io.plumbline.target.planfile.sheet;

import java.math.BigDecimal;

/**
 * One cell.
 *
 * @param name as a spreadsheet shows it, such as {@code C7}
 * @param text what stands there, without space around it; empty if nothing does
 * @param number what stands there if the file says that it is a number; a CSV file never does
 */
record Cell(String name, String text, BigDecimal number) {

    static Cell text(int column, long row, String text) {
        return new Cell(name(column, row), text.strip(), null);
    }

    static Cell number(int column, long row, BigDecimal number) {
        return new Cell(name(column, row), number.toPlainString(), number);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** @param column counted from 0 */
    static String name(int column, long row) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
