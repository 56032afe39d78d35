package io.plumbline.review.targetcopy;

import io.plumbline.outbox.Gaps;
import io.plumbline.outbox.Inbox;
import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** How far the copies of a plan go, and waiting until they go far enough. */
@ApplicationScoped
public class PlanRevisions {

    private static final String TARGET_SERVICE = "/target-service";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Inbox inbox;
    private final Gaps gaps;
    private final Caller caller;

    PlanRevisions(Inbox inbox, Gaps gaps, Caller caller) {
        this.inbox = inbox;
        this.gaps = gaps;
        this.caller = caller;
    }

    /** The newest revision of the plan that took effect here; 0 before the first. */
    public long known(UUID planId) {
        return inbox.findPosition(TARGET_SERVICE, caller.tenant(), planId.toString())
                .orElse(0);
    }

    /** True while an event of the plan is missing or lies among the dead letters, so that the copies may lack it. */
    public boolean isBehind(UUID planId) {
        return gaps.isBehind(TARGET_SERVICE, caller.tenant(), planId.toString());
    }

    /**
     * Waits up to two seconds until the copies go as far as the revision. Call it outside a transaction, which would hold a
     * connection and might not see what others commit.
     *
     * @param least the revision, or null if any will do
     * @throws Refusal 503 if the copies are still behind, or if an event of the plan could not be processed
     */
    public void await(UUID planId, Long least) {
        if (least == null) {
            return;
        }
        if (isBehind(planId)) {
            throw behind(planId, least);
        }
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (known(planId) < least) {
            if (System.nanoTime() > deadline) {
                throw behind(planId, least);
            }
            pause();
        }
    }

    private Refusal behind(UUID planId, long least) {
        return new Refusal(
                CommonProblem.COPY_BEHIND,
                "The copy of the plan stands at revision " + known(planId) + ", not yet at " + least + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for a revision", stopping);
        }
    }
}
