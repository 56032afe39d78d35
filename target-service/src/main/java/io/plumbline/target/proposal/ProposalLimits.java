package io.plumbline.target.proposal;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many proposals about a plan's targets may wait for an answer. */
@ApplicationScoped
class ProposalLimits {

    private static final String PROPERTY = "plumbline.limits.open-proposals-per-plan";

    private final ChangeProposals proposals;
    private final Caller caller;
    private final CountLimit limit;

    ProposalLimits(
            ChangeProposals proposals,
            Caller caller,
            @ConfigProperty(name = PROPERTY, defaultValue = "10000") int most) {
        this.proposals = proposals;
        this.caller = caller;
        limit = new CountLimit(PROPERTY, most, "A plan", "open change proposals", "answer or withdraw some of them");
    }

    /** @throws Refusal 409 if as many are open as may be */
    void requireRoom(UUID planId) {
        limit.requireRoom(
                proposals.getEntityManager(),
                1,
                "change_proposal where tenant = ?1 and plan_id = ?2 and state = ?3",
                caller.tenant(),
                planId,
                ProposalState.OPEN.name());
    }
}
