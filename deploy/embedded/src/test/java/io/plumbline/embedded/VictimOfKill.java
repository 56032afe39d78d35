package io.plumbline.embedded;

import java.nio.file.Path;

/** A program that starts a server and a child, tells their process ids, and waits to be killed. */
final class VictimOfKill {
    private VictimOfKill() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toRealPath();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            Process child = Lifeline.start(new ProcessBuilder("sleep", "600"), Lifeline.Signal.TERM);
            System.out.println(new Postmaster(folder.resolve("data")).pid() + " " + child.pid());
            child.waitFor();
        }
    }
}
