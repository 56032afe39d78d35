package io.plumbline.faults.invariant;

/**
 * One write as its caller saw it.
 *
 * @param service that was called
 * @param subject what was changed
 * @param mark a number that no other write carries, so that its trace can be found
 */
public record Write(String service, String subject, long mark, Outcome outcome) {

    /** What the caller was told. */
    public enum Outcome {
        /** Success: the write must be there for good. */
        ACCEPTED,
        /** The request itself was wrong: no trace of it may ever be seen. */
        REFUSED,
        /** No answer, or one that does not say: it may have happened once, or not. */
        UNANSWERED
    }
}
