package io.plumbline.review.verdictcopy;

/** What alignment-service says of a plan or a target. */
public enum Verdict {
    PASS,
    WARN,
    FAIL,
    UNKNOWN
}
