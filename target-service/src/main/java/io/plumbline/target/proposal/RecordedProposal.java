package io.plumbline.target.proposal;

/**
 * A proposal as it stands after a change of it.
 *
 * @param planRevision the one that the change took
 */
public record RecordedProposal(ChangeProposalSnapshot proposal, long planRevision) {}
