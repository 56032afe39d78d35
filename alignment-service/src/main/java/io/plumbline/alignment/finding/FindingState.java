package io.plumbline.alignment.finding;

/** The life of a finding; a resolved one is opened again if its rule complains again. */
public enum FindingState {
    OPEN,
    RESOLVED
}
