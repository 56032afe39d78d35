package io.plumbline.alignment.graph;

/** Whether more of the cause brings more of the effect, or less. */
public enum Sign {
    POSITIVE(1),
    NEGATIVE(-1);

    private final int factor;

    Sign(int factor) {
        this.factor = factor;
    }

    /** 1 or -1. */
    public int factor() {
        return factor;
    }

    public static Sign of(int signum) {
        return signum < 0 ? NEGATIVE : POSITIVE;
    }

    public Sign times(Sign other) {
        return this == other ? POSITIVE : NEGATIVE;
    }
}
