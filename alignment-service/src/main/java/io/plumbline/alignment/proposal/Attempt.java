package io.plumbline.alignment.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of one way: a proposal, or the reason why there is none. */
public sealed interface Attempt {

    record Proposed(Proposal proposal) implements Attempt {}

    /** @param driverId the one that was to bring all of it, or null */
    record Impossible(Way way, @Schema(nullable = true) UUID driverId, String reason) implements Attempt {}
}
