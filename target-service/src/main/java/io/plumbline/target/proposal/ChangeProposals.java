package io.plumbline.target.proposal;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The organisation's proposed changes. */
@ApplicationScoped
class ChangeProposals implements PanacheRepositoryBase<ChangeProposal, UUID> {

    /** @throws Refusal 404 */
    ChangeProposal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("change proposal", id));
    }

    /** Those about a target, in the order of creation. */
    List<ChangeProposal> listOf(UUID targetId, ProposalState state, String cursor, int limit) {
        var after = Page.after(cursor);
        return (state == null
                        ? find("targetId = ?1 and id > ?2 order by id", targetId, after)
                        : find("targetId = ?1 and id > ?2 and state = ?3 order by id", targetId, after, state))
                .page(0, limit)
                .list();
    }
}
