package io.plumbline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of one run, to print and to keep; and the requirements, each with the figure it was judged by. */
final class Figures {

    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private final List<List<String>> requirements =
            new ArrayList<>(List.of(List.of("requirement", "measured", "demanded", "holds")));
    private boolean allHold = true;

    /** The first row given for a table is its heading. */
    void row(String table, Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Double number ? Numbers.text(number) : String.valueOf(cell));
        }
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    void requirement(String name, double measured, String demand, boolean holds) {
        requirements.add(List.of(name, Numbers.text(measured), demand, holds ? "yes" : "NO"));
        allHold &= holds;
    }

    boolean allHold() {
        return allHold;
    }

    void print(PrintStream out) {
        all().forEach((name, rows) -> {
            out.println();
            out.println(name);
            int[] widths = widths(rows);
            for (List<String> row : rows) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < row.size(); column++) {
                    String cell = row.get(column);
                    String padding = " ".repeat(widths[column] - cell.length());
                    line.append("  ").append(column == 0 ? cell + padding : padding + cell);
                }
                out.println(line);
            }
        });
    }

    /** One line per figure: table, row, column, value. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("table,row,column,value"));
        all().forEach((name, rows) -> {
            List<String> heading = rows.get(0);
            for (List<String> row : rows.subList(1, rows.size())) {
                for (int column = 1; column < row.size(); column++) {
                    lines.add(String.join(
                            ",",
                            quoted(name),
                            quoted(row.get(0)),
                            quoted(heading.get(column)),
                            quoted(row.get(column))));
                }
            }
        });
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.write(file, lines);
    }

    private Map<String, List<List<String>>> all() {
        Map<String, List<List<String>>> all = new LinkedHashMap<>(tables);
        all.put("Requirements", requirements);
        return all;
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }
}
