package io.plumbline.target.planfile;

/** Where an import stands. Only DONE without a dry run has changed anything. */
public enum ImportState {
    RUNNING,
    /** The whole file holds, and unless it was a dry run all of it is kept. */
    DONE,
    /** The file has problems; nothing is kept. */
    REFUSED,
    /** The service could not finish; nothing is kept. */
    FAILED
}
