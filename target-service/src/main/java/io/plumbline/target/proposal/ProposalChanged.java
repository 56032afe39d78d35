package io.plumbline.target.proposal;

import java.time.Instant;

/**
 * A change of a target in force was proposed, or a proposal was answered.
 *
 * @param planRevision number of this change among all of the plan
 * @param reason why it is wanted, or why it was answered so
 */
public record ProposalChanged(
        ChangeProposalSnapshot proposal,
        long planRevision,
        ProposalChange change,
        String by,
        Instant at,
        String reason) {}
