package io.plumbline.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The part of {@code docs/roles.md} that says who may call which operation of a service. */
public final class RoleTable {

    public static final List<String> ROLES =
            List.of("viewer", "planner", "approver", "reviewer", "owner", "admin", "machine");

    private final String heading;
    private final Path file = Path.of(System.getProperty("plumbline.contracts")).resolveSibling("docs/roles.md");

    /** @param service such as {@code target-service} */
    public RoleTable(String service) {
        heading = "## " + service + "\n";
    }

    /** The table as the service's document has it. */
    public String of(List<Operation> operations) {
        var table = new StringBuilder(heading).append("\n| operation | call | ");
        table.append(String.join(" | ", ROLES)).append(" |\n|---|---|").append("---|".repeat(ROLES.size()));
        operations.stream().sorted(Comparator.comparing(Operation::id)).forEach(operation -> {
            table.append("\n| ")
                    .append(operation.id())
                    .append(" | `")
                    .append(operation.method())
                    .append(' ');
            table.append(operation.path()).append("` |");
            ROLES.forEach(role -> table.append(includes(operation, role) ? " x |" : " |"));
        });
        return table.append("\n").toString();
    }

    /** Every role includes the viewer. */
    public static boolean includes(Operation operation, String role) {
        return operation.roles().contains(role) || operation.roles().contains("viewer");
    }

    /** The table as it is kept; replaced by {@code generated} first when {@code plumbline.write-contracts} is set. */
    public String kept(String generated) {
        try {
            var text = Files.exists(file) ? Files.readString(file) : "# Roles of each operation\n";
            if (System.getProperty("plumbline.write-contracts") != null) {
                var old = section(text);
                text = old.isEmpty() ? text + "\n" + generated : text.replace(old, generated);
                Files.writeString(file, text);
            }
            return section(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String section(String text) {
        int begin = text.indexOf(heading);
        if (begin < 0) {
            return "";
        }
        int end = text.indexOf("\n## ", begin);
        return end < 0 ? text.substring(begin) : text.substring(begin, end);
    }
}
