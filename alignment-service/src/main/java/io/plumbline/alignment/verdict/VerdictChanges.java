package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.TargetVerdict;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;

/** The verdicts of all targets over time. A check that only words a reason anew leaves no trace here. */
@ApplicationScoped
public class VerdictChanges implements PanacheRepositoryBase<VerdictChange, UUID> {

    private final Identities identities;

    VerdictChanges(Identities identities) {
        this.identities = identities;
    }

    void keep(@Observes PlanChecked checked) {
        var recheck = checked.recheck();
        for (var id : recheck.changed()) {
            var before = recheck.before().findVerdict(id);
            var after = recheck.after().findVerdict(id);
            if (!isTheSame(before, after)) {
                persist(VerdictChange.of(identities.next(), id, checked, after.orElse(null)));
            }
        }
    }

    private static boolean isTheSame(Optional<TargetVerdict> before, Optional<TargetVerdict> after) {
        return before.isPresent()
                && after.isPresent()
                && before.get().targetVersion() == after.get().targetVersion()
                && before.get().outcome() == after.get().outcome()
                && before.get().failingRules().equals(after.get().failingRules());
    }

    /** In the order of the checks; also those of a target that is no longer judged. */
    public Page<VerdictChange> page(UUID targetId, String cursor, int limit) {
        var found = find("targetId = ?1 and id > ?2 order by id", targetId, Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, VerdictChange::id);
    }
}
