package io.plumbline.target.proposal;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.target.target.TargetRevision;
import io.plumbline.target.target.TargetSnapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** Terms that somebody wants for a target in force. They never change; they are answered once. */
@Entity
@Table(name = "change_proposal")
class ChangeProposal {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_id")
    private UUID targetId;

    @Column(name = "target_version")
    private int targetVersion;

    @Convert(converter = TermsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetRevision terms;

    @Convert(converter = OutcomeColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetSnapshot outcome;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answer_reason")
    private String answerReason;

    @Column(name = "applied_version")
    private Integer appliedVersion;

    /** Revision of the plan that the proposal took; null for one from before proposals took any. */
    @Column(name = "proposed_revision")
    private Long proposedRevision;

    @Column(name = "answered_revision")
    private Long answeredRevision;

    protected ChangeProposal() {
        // for Hibernate
    }

    /** @param outcome the target as it would be, one version after the one in force */
    static ChangeProposal of(UUID id, TargetRevision terms, TargetSnapshot outcome, String by, Instant at) {
        var proposal = new ChangeProposal();
        proposal.id = id;
        proposal.planId = outcome.planId();
        proposal.targetId = outcome.id();
        proposal.targetVersion = outcome.version() - 1;
        proposal.terms = terms;
        proposal.outcome = outcome;
        proposal.proposedBy = by;
        proposal.proposedAt = at;
        proposal.state = ProposalState.OPEN;
        return proposal;
    }

    /** @throws Refusal 409 if it has been answered */
    void requireOpen() {
        if (state != ProposalState.OPEN) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "The proposal was " + state + " by " + answeredBy + ": propose the change anew.");
        }
    }

    /** @param version of the target that carries it out, or null */
    void answer(ProposalState answer, String by, Instant at, String reason, Integer version) {
        requireOpen();
        state = answer;
        answeredBy = by;
        answeredAt = at;
        answerReason = reason;
        appliedVersion = version;
    }

    /** Notes the plan's revision of the proposal or, once it is answered, of the answer. */
    void tookRevision(long revision) {
        if (state == ProposalState.OPEN) {
            proposedRevision = revision;
        } else {
            answeredRevision = revision;
        }
    }

    /** The proposal or, once it is answered, the answer, as it is told. */
    ProposalChanged changed(long planRevision) {
        boolean open = state == ProposalState.OPEN;
        return new ProposalChanged(
                snapshot(targetVersion),
                planRevision,
                ProposalChange.into(state),
                open ? proposedBy : answeredBy,
                open ? proposedAt : answeredAt,
                open ? terms.reason() : answerReason);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID targetId() {
        return targetId;
    }

    int targetVersion() {
        return targetVersion;
    }

    TargetRevision terms() {
        return terms;
    }

    String proposedBy() {
        return proposedBy;
    }

    ChangeProposalSnapshot snapshot(int presentVersion) {
        return new ChangeProposalSnapshot(
                id,
                planId,
                targetId,
                targetVersion,
                state,
                state == ProposalState.OPEN && presentVersion != targetVersion,
                outcome,
                terms.reason(),
                proposedBy,
                proposedAt,
                answeredBy,
                answeredAt,
                answerReason,
                appliedVersion);
    }
}
