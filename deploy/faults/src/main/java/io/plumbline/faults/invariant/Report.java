package io.plumbline.faults.invariant;

import java.util.List;
import java.util.Locale;

/** What held and what did not. */
public record Report(List<Line> lines) {

    private static final int MOST_EXAMPLES = 3;

    /**
     * One invariant.
     *
     * @param looked how many cases were looked at
     * @param violations a sentence for each that does not hold
     */
    public record Line(String invariant, long looked, List<String> violations) {}

    public boolean holds() {
        return lines.stream().allMatch(line -> line.violations().isEmpty());
    }

    public List<String> violationsOf(String invariant) {
        return lines.stream()
                .filter(line -> line.invariant().equals(invariant))
                .findFirst()
                .orElseThrow()
                .violations();
    }

    /** As a table, with the first violations of each kind below it. */
    public String table() {
        var page = new StringBuilder("| invariant | looked at | violations |\n|---|---:|---:|\n");
        for (var line : lines) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d |%n",
                    line.invariant(),
                    line.looked(),
                    line.violations().size()));
        }
        for (var line : lines) {
            line.violations().stream()
                    .limit(MOST_EXAMPLES)
                    .forEach(violation -> page.append("\n- ")
                            .append(line.invariant())
                            .append(": ")
                            .append(violation));
        }
        return page.toString();
    }
}
