package io.plumbline.target.planfile;

import java.util.ArrayList;
import java.util.List;

/** Every problem is counted; the first thousand are kept, which is more than anybody reads before the next try. */
final class FileProblems {

    static final int KEPT = 1000;

    private final List<FileProblem> kept = new ArrayList<>();
    private long found;

    void add(String place, String detail) {
        found++;
        if (kept.size() < KEPT) {
            kept.add(new FileProblem(place, detail));
        }
    }

    boolean isEmpty() {
        return found == 0;
    }

    long found() {
        return found;
    }

    List<FileProblem> kept() {
        return List.copyOf(kept);
    }
}
