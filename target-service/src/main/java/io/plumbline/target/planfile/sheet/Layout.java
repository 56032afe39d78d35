package io.plumbline.target.planfile.sheet;

import io.plumbline.target.planfile.PlanFileContent;
import io.plumbline.target.planfile.PlanYears;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a sheet's head says of its columns.
 *
 * @param columns position of each column that it has
 * @param years positions of the columns of years
 */
record Layout(Map<Column, Integer> columns, TreeMap<Integer, Integer> years) {

    static Layout of(List<Cell> head, PlanYears planYears, PlanFileContent content) {
        var layout = new Layout(new EnumMap<>(Column.class), new TreeMap<>());
        for (int position = 0; position < head.size(); position++) {
            layout.add(head.get(position), position, planYears, content);
        }
        for (var needed : List.of(Column.KPI, Column.PERSPECTIVE)) {
            if (!layout.columns.containsKey(needed)) {
                content.problem("row 1", "The column \"" + needed.heading() + "\" is missing.");
            }
        }
        if (layout.columns.containsKey(Column.PERIOD) != layout.columns.containsKey(Column.VALUE)) {
            content.problem("row 1", "The columns \"period\" and \"value\" go together: one row per target and year.");
        }
        return layout;
    }

    private void add(Cell head, int position, PlanYears planYears, PlanFileContent content) {
        if (head.isEmpty()) {
            return;
        }
        var year = planYears.find(head.text());
        var column = Column.find(head.text());
        boolean twice = false;
        if (year.isPresent()) {
            twice = years.put(year.getAsInt(), position) != null;
        } else if (column.isPresent()) {
            twice = columns.put(column.get(), position) != null;
        } else if (PlanYears.isPeriod(head.text())) {
            content.problem(
                    head.name(),
                    "\"" + head.text() + "\" is none of the plan's years " + planYears.heading(0) + " to "
                            + planYears.heading(planYears.horizon())
                            + ". Milestones are kept per year; shorter periods follow from them by phasing.");
        } else {
            content.problem(
                    head.name(),
                    "The column \"" + head.text() + "\" is not known; known are "
                            + Arrays.stream(Column.values())
                                    .map(Column::heading)
                                    .toList() + " and the plan's years.");
        }
        if (twice) {
            content.problem(head.name(), "The column \"" + head.text() + "\" stands there twice.");
        }
    }

    boolean hasRowsOfPeriods() {
        return columns.containsKey(Column.PERIOD) && columns.containsKey(Column.VALUE);
    }

    /** The cell in a column, or null if the sheet or the row does not have it. */
    Cell cell(Column column, List<Cell> row) {
        return at(columns.get(column), row);
    }

    Cell cell(int year, List<Cell> row) {
        return at(years.get(year), row);
    }

    private static Cell at(Integer position, List<Cell> row) {
        return position == null || position >= row.size() || row.get(position).isEmpty() ? null : row.get(position);
    }
}
