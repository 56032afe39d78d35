package io.plumbline.embedded.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Calls each operation without a token and as each role, on things that nobody has, and compares who is let in with who should be. */
public final class RoleWalk {

    private static final UnaryOperator<String> VALUES =
            name -> name.endsWith("Id") ? UUID.randomUUID().toString() : "2027-Q1";

    private RoleWalk() {}

    /** Where an answer differs from what the operation's document names, one line each; empty if none does. */
    public static List<String> differences() {
        var differences = new ArrayList<String>();
        for (var operation : Operation.all()) {
            if (operation.roles().isEmpty()) {
                differences.add(operation.id() + " names no role");
            }
            var stranger = answer(operation, null);
            if (!stranger.startsWith("401")) {
                differences.add(operation.id() + " without a token: " + stranger);
            }
            for (var role : RoleTable.ROLES) {
                var answer = answer(operation, role);
                if (refused(answer) == RoleTable.includes(operation, role)
                        || answer.startsWith("401")
                        || answer.startsWith("5")) {
                    differences.add(operation.id() + " as " + role + ": " + answer);
                }
            }
        }
        return differences;
    }

    /** A variant that needs one of its operation's roles in particular says so in words of its own: that caller was let in. */
    private static boolean refused(String answer) {
        return answer.startsWith("403") && !answer.contains("This needs the role");
    }

    private static String answer(Operation operation, String role) {
        if (operation.endless()) {
            return operation.listen(role == null ? null : SignedIn.token("roles", "somebody", role), VALUES);
        }
        var answer = operation.call(role == null ? SignedIn.nobody() : SignedIn.of("roles", "somebody", role), VALUES);
        return answer.statusCode() + " " + answer.asString();
    }
}
