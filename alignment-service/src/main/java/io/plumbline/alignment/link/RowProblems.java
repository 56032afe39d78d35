package io.plumbline.alignment.link;

import io.plumbline.platform.Problem.Violation;
import java.util.List;

/** What is wrong with one row of many, by field. */
record RowProblems(int number, List<Violation> all) {

    private static final int LONGEST_TEXT = 2000;

    /** Rows are counted from 1 for people, and from 0 in pointers. */
    void add(String field, String detail) {
        all.add(new Violation("/links/" + number + "/" + field, "Row " + (number + 1) + ": " + detail));
    }

    void limit(String field, String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            add(field, "A text has at most " + LONGEST_TEXT + " characters.");
        }
    }
}
