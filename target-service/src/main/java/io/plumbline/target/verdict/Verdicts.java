package io.plumbline.target.verdict;

import io.plumbline.platform.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** This service's copy of alignment verdicts, fed by AlignmentChecked. */
@ApplicationScoped
public class Verdicts {

    private static final String OF_PLAN =
            "select plan_revision, verdict from plan_verdict where tenant = :tenant and plan_id = :plan";

    private static final String OF_TARGET = """
        select target_version, verdict, nebulous, failing_rules from target_verdict
        where tenant = :tenant and target_id = :target\
        """;

    private static final String OF_TARGETS =
            "select target_id, verdict from target_verdict where tenant = :tenant and target_id = any(:targets)";

    private static final String KEEP_PLAN = """
        insert into plan_verdict (tenant, plan_id, plan_revision, sequence, verdict)
        values (:tenant, :plan, :revision, :sequence, :verdict)
        on conflict (tenant, plan_id) do update
        set plan_revision = excluded.plan_revision, sequence = excluded.sequence, verdict = excluded.verdict
        where plan_verdict.sequence < excluded.sequence\
        """;

    private static final String KEEP_TARGET = """
        insert into target_verdict (tenant, target_id, plan_id, target_version, verdict, nebulous, failing_rules)
        values (:tenant, :target, :plan, :version, :verdict, :nebulous, :rules)
        on conflict (tenant, target_id) do update
        set target_version = excluded.target_version, verdict = excluded.verdict, nebulous = excluded.nebulous,
            failing_rules = excluded.failing_rules\
        """;

    private final EntityManager database;
    private final Caller caller;

    Verdicts(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The verdict of one target; {@code targetVersion} is the version that was judged. */
    record OfTarget(int targetVersion, String verdict, boolean nebulous, List<String> failingRules) {}

    /** The verdict of a plan; {@code planRevision} is the one that the newest check covers. */
    public record OfPlan(long planRevision, String verdict) {}

    /** Empty before the first check. */
    public Optional<OfPlan> findOfPlan(UUID planId) {
        return database
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(OF_PLAN, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("plan", planId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new OfPlan(row.get(0, Long.class), row.get(1, String.class)));
    }

    Optional<OfTarget> findOfTarget(UUID targetId) {
        return database
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(OF_TARGET, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("target", targetId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new OfTarget(
                        row.get(0, Integer.class),
                        row.get(1, String.class),
                        row.get(2, Boolean.class),
                        List.of(row.get(3, String[].class))));
    }

    /** The verdicts of those targets that have one, by target. */
    public Map<UUID, String> listOfTargets(List<UUID> targetIds) {
        return database
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(OF_TARGETS, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("targets", targetIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /** Keeps a check unless a newer one is kept already. */
    void keep(AlignmentChecked checked, long sequence) {
        int kept = database.createNativeQuery(KEEP_PLAN)
                .setParameter("tenant", caller.tenant())
                .setParameter("plan", checked.planId())
                .setParameter("revision", checked.planRevision())
                .setParameter("sequence", sequence)
                .setParameter("verdict", checked.verdict())
                .executeUpdate();
        if (kept == 1) {
            checked.targets().forEach(target -> keep(checked.planId(), target));
        }
    }

    private void keep(UUID planId, AlignmentChecked.CheckedTarget target) {
        database.createNativeQuery(KEEP_TARGET)
                .setParameter("tenant", caller.tenant())
                .setParameter("target", target.targetId())
                .setParameter("plan", planId)
                .setParameter("version", target.targetVersion())
                .setParameter("verdict", target.verdict())
                .setParameter("nebulous", target.nebulous())
                .setParameter("rules", target.failingRules().toArray(String[]::new))
                .executeUpdate();
    }
}
