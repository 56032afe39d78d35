package io.plumbline.target.planfile.sheet;

import io.plumbline.target.planfile.PlanFileContent;
import io.plumbline.target.planfile.PlanFileTarget;
import io.plumbline.target.planfile.PlanYears;
import io.plumbline.target.planfile.Unread;
import io.plumbline.target.target.Baseline;
import io.plumbline.target.target.ShapeChoice;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.StatedLevels;
import io.plumbline.target.target.TargetTerms.PinnedYear;
import io.plumbline.target.trajectory.GoalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers the cells that state one target, from one row or from several, and makes the target of them. */
final class TargetRow {

    private static final Set<String> YES = Set.of("yes", "true", "x", "1");
    private static final Set<String> NO = Set.of("no", "false", "0");

    private final Layout layout;
    private final PlanYears years;
    private final Numbers numbers;
    private final PlanFileContent content;
    private final long number;
    private final List<Cell> row;
    private final TreeMap<Integer, BigDecimal> milestones = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> unreadCells = new HashSet<>();

    TargetRow(Layout layout, PlanYears years, Numbers numbers, PlanFileContent content, long number, List<Cell> row) {
        this.layout = layout;
        this.years = years;
        this.numbers = numbers;
        this.content = content;
        this.number = number;
        this.row = row;
    }

    /** What tells this target from others while rows are gathered. */
    List<String> key() {
        return List.of(text(Column.ID, ""), text(Column.KPI, ""), text(Column.PERSPECTIVE, ""), text(Column.NAME, ""));
    }

    void milestone(int year, Cell cell) {
        var value = numbers.read(cell);
        if (value.isEmpty()) {
            refuse(cell, numbers.advice());
        } else if (milestones.put(year, value.get()) != null) {
            refuse(cell, "The year stands there twice for this target.");
        }
        places.put("/milestones/" + year, cell.name());
    }

    /** Reads the columns of years. */
    void milestones() {
        for (int year : layout.years().keySet()) {
            var cell = layout.cell(year, row);
            if (cell != null) {
                milestone(year, cell);
            }
        }
    }

    void handOver() {
        for (var column : Column.values()) {
            var cell = layout.cell(column, row);
            if (cell != null) {
                places.put(column.pointer(), cell.name());
            }
        }
        var dueYear = dueYear();
        var target = new PlanFileTarget(
                id(),
                text(Column.KPI, null),
                text(Column.PERSPECTIVE, null),
                apex(),
                text(Column.NAME, null),
                text(Column.OWNER, null),
                baseline(),
                goal(dueYear),
                levels(),
                dueYear,
                shape(),
                pins(),
                text(Column.FORMULA, null));
        content.target(target, milestones, this::place, unread());
    }

    /** What the cells that could not be read would have said. */
    private Unread unread() {
        return new Unread(places.entrySet().stream()
                .filter(value -> unreadCells.contains(value.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    /** The cell of a value, or of the part that it belongs to; the row if no cell holds it. */
    private String place(String pointer) {
        for (var part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
            if (places.containsKey(part)) {
                return places.get(part);
            }
        }
        return "row " + number;
    }

    private Integer dueYear() {
        var cell = layout.cell(Column.DUE_YEAR, row);
        if (cell == null) {
            boolean stated = layout.cell(Column.GOAL, row) != null;
            return stated || milestones.isEmpty() || milestones.lastKey() == 0 ? null : milestones.lastKey();
        }
        var year = year(cell.text());
        if (year == null || year == 0) {
            refuse(
                    cell,
                    "Write one of the plan's years, " + years.heading(1) + " to " + years.heading(years.horizon())
                            + ", or its number.");
        }
        return year;
    }

    /** Column heading of the plan's year, or its number. */
    private Integer year(String text) {
        var found = years.find(text.matches("\\d{1,2}") ? "Y" + text : text);
        return found.isPresent() ? found.getAsInt() : null;
    }

    private Baseline baseline() {
        var cell = layout.cell(Column.BASELINE, row);
        var value = cell == null ? milestones.get(0) : numbers.read(cell).orElse(null);
        if (cell != null && value == null) {
            refuse(cell, numbers.advice());
        }
        if (cell == null && milestones.containsKey(0)) {
            places.put("/baseline", places.get("/milestones/0"));
        }
        return value == null ? null : new Baseline(value, baselineDate());
    }

    private LocalDate baselineDate() {
        var cell = layout.cell(Column.BASELINE_DATE, row);
        if (cell == null) {
            return null;
        }
        try {
            return cell.number() == null
                    ? LocalDate.parse(cell.text())
                    : LocalDate.of(1899, 12, 30).plusDays(cell.number().intValue());
        } catch (DateTimeParseException | ArithmeticException noDate) {
            refuse(cell, "Write a date such as 2026-12-31.");
            return null;
        }
    }

    /** In words, as a number, or as the milestone of the year in which it is due. */
    private StatedGoal goal(Integer dueYear) {
        var cell = layout.cell(Column.GOAL, row);
        if (cell == null) {
            int due = dueYear == null ? years.horizon() : dueYear;
            var value = milestones.get(due);
            places.putIfAbsent("/goal", places.getOrDefault("/milestones/" + due, "row " + number));
            return value == null ? null : new StatedGoal(null, GoalKind.LEVEL, value);
        }
        return stated(cell);
    }

    private StatedLevels levels() {
        var minimum = layout.cell(Column.MINIMUM, row);
        var stretch = layout.cell(Column.STRETCH, row);
        return minimum == null && stretch == null ? null : new StatedLevels(stated(minimum), stated(stretch));
    }

    /** A number is a level to reach; "-500" in words is less by 500. */
    private StatedGoal stated(Cell cell) {
        if (cell == null) {
            return null;
        }
        var level = cell.text().startsWith("-") && cell.number() == null
                ? Optional.<BigDecimal>empty()
                : numbers.read(cell);
        return level.isEmpty()
                ? new StatedGoal(cell.text(), null, null)
                : new StatedGoal(null, GoalKind.LEVEL, level.get());
    }

    private ShapeChoice shape() {
        var cell = layout.cell(Column.SHAPE, row);
        if (cell == null) {
            return null;
        }
        var shape = ShapeText.read(cell.text());
        if (shape.isEmpty()) {
            refuse(cell, ShapeText.ADVICE);
        }
        return shape.orElse(null);
    }

    private List<PinnedYear> pins() {
        var cell = layout.cell(Column.PINS, row);
        if (cell == null) {
            return null;
        }
        var pins = new ArrayList<PinnedYear>();
        for (var word : cell.text().split(";")) {
            var pair = word.split("=", 2);
            var year = year(pair[0].strip());
            var value = pair.length < 2
                    ? Optional.<BigDecimal>empty()
                    : new Numbers(false).read(Cell.text(0, number, pair[1]));
            if (year == null || value.isEmpty()) {
                refuse(cell, "Write pins such as " + years.heading(2) + "=1300; " + years.heading(3) + "=1500.");
                return null;
            }
            pins.add(new PinnedYear(year, value.get()));
        }
        return pins;
    }

    private Boolean apex() {
        var cell = layout.cell(Column.APEX, row);
        if (cell == null) {
            return null;
        }
        var word = cell.text().toLowerCase(java.util.Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            refuse(cell, "Write yes or no.");
        }
        return YES.contains(word);
    }

    private UUID id() {
        var cell = layout.cell(Column.ID, row);
        try {
            return cell == null ? null : UUID.fromString(cell.text());
        } catch (IllegalArgumentException noId) {
            refuse(cell, "Leave the id as it was exported, or empty.");
            return null;
        }
    }

    private String text(Column column, String otherwise) {
        var cell = layout.cell(column, row);
        return cell == null ? otherwise : cell.text();
    }

    private void refuse(Cell cell, String advice) {
        unreadCells.add(cell.name());
        content.problem(cell.name(), "\"" + cell.text() + "\" cannot be read. " + advice);
    }
}
