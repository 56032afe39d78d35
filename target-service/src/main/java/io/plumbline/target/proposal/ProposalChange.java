package io.plumbline.target.proposal;

/** What happened to a proposal. */
public enum ProposalChange {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    static ProposalChange into(ProposalState state) {
        return switch (state) {
            case OPEN -> PROPOSED;
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
