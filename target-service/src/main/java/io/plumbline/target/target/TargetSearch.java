package io.plumbline.target.target;

import io.plumbline.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.hibernate.Session;

/** Finds the targets of a plan by a part of their name or of their KPI's code; the database's function {@code targets_found} does it. */
@ApplicationScoped
class TargetSearch {

    private static final String FIND = """
            select id from targets_found(:organisation, :plan, :part, :perspective, :state, :owner, :kpi, :byName, :descending,
                :afterName, :afterId, :most) as id""";

    /** @param filter what else is asked of a target */
    Listing.Search in(EntityManager database, UUID planId, Targets.Filter filter) {
        var session = database.unwrap(Session.class);
        var state = filter.state() == null ? null : filter.state().name();
        // The types are told because a null tells none.
        return (place, most) -> session.createNativeQuery(FIND, UUID.class)
                .setParameter("organisation", session.getTenantIdentifier())
                .setParameter("plan", planId)
                .setParameter("part", filter.search())
                .setParameter("perspective", filter.perspective(), String.class)
                .setParameter("state", state, String.class)
                .setParameter("owner", filter.owner(), String.class)
                .setParameter("kpi", filter.kpiId(), UUID.class)
                .setParameter("byName", place.order().equals("name"))
                .setParameter("descending", place.descending())
                .setParameter("afterName", place.afterKey(), String.class)
                .setParameter("afterId", place.afterId(), UUID.class)
                .setParameter("most", most)
                .getResultList();
    }
}
