package io.plumbline.alignment.finding;

/** The life of a finding; a resolved one is opened again if its rule complains again, a waived one when its waiver has expired. */
public enum FindingState {
    OPEN,
    RESOLVED,
    WAIVED
}
