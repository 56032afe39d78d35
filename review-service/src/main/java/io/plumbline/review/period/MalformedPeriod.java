package io.plumbline.review.period;

/** A label that names no period. */
public class MalformedPeriod extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedPeriod(String label) {
        super("'" + label + "' is not a period: write 2027-W05, 2027-03, 2027-Q1, 2027-H1 or 2027");
    }
}
