package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Rule;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The newest check of each plan in memory, read from the database when it is not there, and then kept: the first who asks after a
 * restart waits for the whole plan to be read, nobody after that.
 *
 * <p>An entry counts only for the check number that the plan's row has: so a check of another instance, or one that was rolled back,
 * is never mistaken for the present one.
 */
@ApplicationScoped
public class Checks {

    private static final int MOST_PLANS = 200;
    private static final int TURNS = 64;

    private final List<PlanContents> contents;
    private final CheckedPlans plans;
    private final JudgedTargets judged;
    private final List<Rule> rules;

    private final Map<UUID, Numbered> newest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Numbered> eldest) {
            return size() > MOST_PLANS;
        }
    });

    /** Who asks for a plan that somebody is reading waits for that one; plans that share a turn wait for each other, too. */
    private final Object[] turns = new Object[TURNS];

    Checks(@All List<PlanContents> contents, CheckedPlans plans, JudgedTargets judged, List<Rule> rules) {
        this.contents = contents;
        this.plans = plans;
        this.judged = judged;
        this.rules = rules;
        Arrays.setAll(turns, turn -> new Object());
    }

    private record Numbered(long checkNumber, Check check) {}

    /** The check that the plan's row tells of. Part of the caller's transaction. */
    public Check of(CheckedPlan plan) {
        var known = findKnown(plan);
        if (known != null) {
            return known;
        }
        synchronized (turns[Math.floorMod(plan.id().hashCode(), TURNS)]) {
            known = findKnown(plan);
            return known != null ? known : readUnlocked(plan);
        }
    }

    private Check findKnown(CheckedPlan plan) {
        var kept = newest.get(plan.id());
        return kept != null && kept.checkNumber() == plan.checkNumber() ? kept.check() : null;
    }

    /**
     * What was read is remembered only if no check was committed meanwhile: every change of what a plan consists of raises the number in
     * its row, so that nothing but the state of that number was read.
     */
    private Check readUnlocked(CheckedPlan plan) {
        var check = read(plan);
        if (plans.isNewest(plan)) {
            remember(plan, check);
        }
        return check;
    }

    /** The same for a plan whose row the caller has locked: then nobody changes what is read, and it may be remembered. */
    Check ofLocked(CheckedPlan plan) {
        var known = findKnown(plan);
        if (known != null) {
            return known;
        }
        var check = read(plan);
        remember(plan, check);
        return check;
    }

    private void remember(CheckedPlan plan, Check check) {
        newest.put(plan.id(), new Numbered(plan.checkNumber(), check));
    }

    /** The check of a plan that is followed from now on. */
    Check begin(CheckedPlan plan) {
        return Check.full(readModel(plan), rules);
    }

    private Check read(CheckedPlan plan) {
        return Check.restored(readModel(plan), rules, judged.listVerdicts(plan.id()));
    }

    /** The plan as the database has it, whatever is remembered. */
    PlanModel readModel(CheckedPlan plan) {
        var edits =
                contents.stream().flatMap(kind -> kind.list(plan.id()).stream()).toList();
        return PlanChange.of(PlanModel.of(plan.frame()).on(plan.day()), edits).after();
    }

    void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChecked checked) {
        newest.put(
                checked.planId(),
                new Numbered(checked.checkNumber(), checked.recheck().after()));
    }
}
