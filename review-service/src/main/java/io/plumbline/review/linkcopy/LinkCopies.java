package io.plumbline.review.linkcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** The organisation's links as far as this service has heard of them. */
@ApplicationScoped
public class LinkCopies {

    private final EntityManager entities;

    LinkCopies(EntityManager entities) {
        this.entities = entities;
    }

    public void learn(LinkFacts link, boolean removed) {
        Optional.ofNullable(entities.find(KnownLink.class, link.id()))
                .ifPresentOrElse(
                        known -> known.learn(link, removed), () -> entities.persist(new KnownLink(link, removed)));
    }

    /** The links of a plan that still hold. */
    public PlanLinks ofPlan(UUID planId) {
        return new PlanLinks(
                entities.createQuery("from KnownLink where planId = :plan and not removed order by id", KnownLink.class)
                        .setParameter("plan", planId)
                        .getResultStream()
                        .map(KnownLink::facts)
                        .toList());
    }
}
