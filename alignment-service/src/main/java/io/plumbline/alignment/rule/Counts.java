package io.plumbline.alignment.rule;

/** How many targets of a plan have which verdict. */
public record Counts(int pass, int warn, int fail, int unknown) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Outcome outcome) {
        return add(outcome, 1);
    }

    Counts minus(Outcome outcome) {
        return add(outcome, -1);
    }

    private Counts add(Outcome outcome, int one) {
        return switch (outcome) {
            case PASS, INFO -> new Counts(pass + one, warn, fail, unknown);
            case WARN -> new Counts(pass, warn + one, fail, unknown);
            case UNKNOWN -> new Counts(pass, warn, fail, unknown + one);
            case FAIL -> new Counts(pass, warn, fail + one, unknown);
        };
    }

    /** The worst verdict of any target; a plan without targets proves nothing. */
    public Outcome verdict() {
        if (fail > 0) {
            return Outcome.FAIL;
        }
        if (unknown > 0 || pass + warn == 0) {
            return Outcome.UNKNOWN;
        }
        return warn > 0 ? Outcome.WARN : Outcome.PASS;
    }
}
