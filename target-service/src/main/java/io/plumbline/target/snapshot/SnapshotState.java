package io.plumbline.target.snapshot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a snapshot stands. */
@Schema(name = "SnapshotState")
public enum SnapshotState {
    RUNNING,
    /** Everything was told; the last event of each plan says so. */
    DONE,
    /** It ended before its end. What was told is right, as far as it goes. */
    FAILED
}
