package io.plumbline.target.overview;

import io.plumbline.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The changes of a plan in the order of its revisions, gathered from the histories that hold them. */
@ApplicationScoped
public class PlanChanges {

    /** Each part is cut off at the limit by its own index on the revision; only what is left is merged. */
    private static final String SINCE = """
        select * from (
            (select plan_revision, 'PLAN' as subject, plan_id as id, version, change, changed_fields, changed_by,
                    changed_at, reason
             from plan_version where tenant = :tenant and plan_id = :plan and plan_revision > :since
             order by plan_revision limit :limit)
            union all
            (select plan_revision, 'TARGET', target_id, version, change, changed_fields, changed_by, changed_at, reason
             from target_version where tenant = :tenant and plan_id = :plan and plan_revision > :since
             order by plan_revision limit :limit)
            union all
            (select plan_revision, 'ADJUSTMENT', id, null, outcome, '{}', decided_by, answered_at, refusal_detail
             from adjustment where tenant = :tenant and plan_id = :plan and plan_revision > :since
                    and outcome = 'REFUSED'
             order by plan_revision limit :limit)
            union all
            (select proposed_revision, 'PROPOSAL', id, null, 'PROPOSED', '{}', proposed_by, proposed_at, terms ->> 'reason'
             from change_proposal where tenant = :tenant and plan_id = :plan and proposed_revision > :since
             order by proposed_revision limit :limit)
            union all
            (select answered_revision, 'PROPOSAL', id, null, state, '{}', answered_by, answered_at, answer_reason
             from change_proposal where tenant = :tenant and plan_id = :plan and answered_revision > :since
             order by answered_revision limit :limit)) changes
        order by plan_revision limit :limit\
        """;

    private final EntityManager database;
    private final Caller caller;

    PlanChanges(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The first {@code limit} changes after revision {@code since}. */
    public List<PlanChange> listSince(UUID planId, long since, int limit) {
        return database
                .unwrap(Session.class)
                .createNativeQuery(SINCE, Tuple.class)
                .addScalar("plan_revision", Long.class)
                .addScalar("subject", String.class)
                .addScalar("id", UUID.class)
                .addScalar("version", Integer.class)
                .addScalar("change", String.class)
                .addScalar("changed_fields", String[].class)
                .addScalar("changed_by", String.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("reason", String.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("plan", planId)
                .setParameter("since", since)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> new PlanChange(
                        row.get(0, Long.class),
                        PlanChange.Subject.valueOf(row.get(1, String.class)),
                        row.get(2, UUID.class),
                        row.get(3, Integer.class),
                        row.get(4, String.class),
                        List.of(row.get(5, String[].class)),
                        row.get(6, String.class),
                        row.get(7, Instant.class),
                        row.get(8, String.class)))
                .toList();
    }
}
