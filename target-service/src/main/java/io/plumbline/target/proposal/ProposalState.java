package io.plumbline.target.proposal;

/** Where a proposed change stands; all but OPEN are final. */
public enum ProposalState {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
