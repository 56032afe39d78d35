package io.plumbline.review.forecast.pace;

/** One reason for a verdict, as a sentence with its numbers. */
public record PaceReason(Ground ground, String sentence) {

    /** What a reason rests on. */
    public enum Ground {
        /** How much has been measured. */
        DATA,
        /** What the KPI can be by its nature. */
        NATURAL_LIMIT,
        /** Where the forecast sees the KPI in the due year. */
        PROBABILITY,
        /** The pace so far against the pace still required. */
        OWN_HISTORY,
        /** The pace still required against the best year ever. */
        REQUIRED_GROWTH
    }
}
