package io.plumbline.alignment.graph;

/** Whether the parts sum to the whole's level, or their changes since year 0 to the whole's change. */
public enum Form {
    LEVEL,
    DELTA
}
