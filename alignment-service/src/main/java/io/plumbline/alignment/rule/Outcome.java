package io.plumbline.alignment.rule;

/** What a rule, or all rules together, say about a target or a plan; from the best to the worst. */
public enum Outcome {
    PASS,
    /** Holds, with a remark. */
    INFO,
    WARN,
    /** Data is missing. Never counted as a pass. */
    UNKNOWN,
    FAIL;

    public Outcome orWorse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As a verdict, in which a remark does not count. */
    public Outcome asVerdict() {
        return this == INFO ? PASS : this;
    }
}
