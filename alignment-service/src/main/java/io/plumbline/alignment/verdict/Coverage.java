package io.plumbline.alignment.verdict;

import io.plumbline.alignment.problem.AlignmentProblem;
import io.plumbline.outbox.Gaps;
import io.plumbline.platform.Caller;
import io.plumbline.platform.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** How far the verdict on a plan has come, and patience for those who need it to have come further. */
@ApplicationScoped
public class Coverage {

    private static final String TARGET_SERVICE = "/target-service";

    private static final String COVERED = "select revision from checked_plan where tenant = :tenant and id = :id";

    private static final String COVERED_BY_TARGET = """
            select checked_plan.revision from checked_plan join judged_target on judged_target.plan_id = checked_plan.id
            where judged_target.tenant = :tenant and judged_target.id = :id""";

    /** Checks of this instance end the wait at once; those of another one are seen this much later at the most. */
    private static final long LOOK_AGAIN_MILLISECONDS = 50;

    private final EntityManager database;
    private final Gaps gaps;
    private final Caller caller;
    private final Duration patience;
    private final Object checks = new Object();

    Coverage(
            EntityManager database,
            Gaps gaps,
            Caller caller,
            @ConfigProperty(name = "plumbline.alignment.patience") Duration patience) {
        this.database = database;
        this.gaps = gaps;
        this.caller = caller;
        this.patience = patience;
    }

    /**
     * Returns once the plan is covered up to {@code minRevision}, at once if none is asked for. Call it outside a transaction.
     *
     * @throws Refusal 503 if that takes too long
     */
    public void await(UUID planId, Long minRevision) {
        await("plan", planId, COVERED, minRevision);
    }

    /**
     * The same for the plan of a target, which may itself not have arrived yet.
     *
     * @throws Refusal 503 if that takes too long
     */
    public void awaitPlanOf(UUID targetId, Long minRevision) {
        await("target", targetId, COVERED_BY_TARGET, minRevision);
    }

    private void await(String kind, UUID id, String query, Long minRevision) {
        if (minRevision == null) {
            return;
        }
        long deadline = System.nanoTime() + patience.toNanos();
        var covered = find(query, id);
        while (covered.isEmpty() || covered.getAsLong() < minRevision) {
            if (System.nanoTime() - deadline >= 0) {
                throw behind(kind, id, minRevision, covered);
            }
            pause();
            covered = find(query, id);
        }
    }

    /** True if an event of the plan is missing or could not be processed, so that the verdict may lack it. */
    public boolean isBehind(UUID planId) {
        return gaps.isBehind(TARGET_SERVICE, caller.tenant(), planId.toString());
    }

    void checked(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChecked plan) {
        synchronized (checks) {
            checks.notifyAll();
        }
    }

    private OptionalLong find(String query, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var rows = database.unwrap(Session.class)
                    .createNativeQuery(query, Long.class)
                    .setParameter("tenant", caller.tenant())
                    .setParameter("id", id)
                    .getResultList();
            return rows.isEmpty() ? OptionalLong.empty() : OptionalLong.of(rows.get(0));
        });
    }

    private void pause() {
        try {
            synchronized (checks) {
                checks.wait(LOOK_AGAIN_MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(AlignmentProblem.PLAN_COPY_BEHIND, "The service is stopping; ask again.");
        }
    }

    private static Refusal behind(String kind, UUID id, long minRevision, OptionalLong covered) {
        var detail = covered.isPresent()
                ? "The verdict covers the plan up to revision %d, not yet %d; ask again in a moment."
                        .formatted(covered.getAsLong(), minRevision)
                : "The %s %s has not arrived here yet; if it exists, ask again in a moment.".formatted(kind, id);
        return new Refusal(AlignmentProblem.PLAN_COPY_BEHIND, detail);
    }
}
