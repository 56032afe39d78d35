package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.check;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.PlanModel;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void a_plan_is_as_bad_as_its_worst_target() {
        var check = check(SamplePlan.whole());

        assertEquals(Outcome.FAIL, check.verdict());
        assertEquals(
                14,
                check.counts().pass()
                        + check.counts().warn()
                        + check.counts().fail()
                        + check.counts().unknown());
    }

    @Test
    void a_plan_without_targets_is_unknown() {
        assertEquals(Outcome.UNKNOWN, check(PlanModel.of(plan(1))).verdict());
    }

    @Test
    void a_retired_target_has_no_verdict() {
        var check = check(SamplePlan.whole());
        var after = check.after(PlanChange.of(check.model(), new PlanEdit.TargetRemoved(id(SamplePlan.SKILLS_GAP))))
                .after();

        assertEquals(true, after.findVerdict(id(SamplePlan.SKILLS_GAP)).isEmpty());
        assertEquals(check.counts().fail() - 1, after.counts().fail());
    }

    @Test
    void a_change_of_one_target_looks_at_its_neighbours_only() {
        var check = check(SamplePlan.whole());
        var recheck = check.after(PlanChange.of(check.model(), new PlanEdit.TargetSet(SamplePlan.newCustomers(1000))));

        assertEquals(Set.of(id(SamplePlan.REVENUE)), recheck.changed());
    }

    @Test
    void a_fix_that_looks_one_level_up_follows_a_sibling_there() {
        var misplaced = check(SamplePlan.whole()
                .withoutLink(Sketch.link(SamplePlan.NEW_CUSTOMERS_IN_REVENUE))
                .with(Sketch.part(111, SamplePlan.NEW_CUSTOMERS, SamplePlan.EXISTING_CUSTOMERS))
                .with(Sketch.target(50, "grants", "CUSTOMER", 0, 0))
                .with(Sketch.part(112, 50, SamplePlan.REVENUE)));

        var next = misplaced
                .after(PlanChange.of(
                        misplaced.model(), new PlanEdit.TargetSet(Sketch.target(50, "grants", "CUSTOMER", 0, 5))))
                .after();

        assertEquals(check(next.model()).listVerdicts(), next.listVerdicts());
        assertNotEquals(
                misplaced.findVerdict(id(SamplePlan.EXISTING_CUSTOMERS)),
                next.findVerdict(id(SamplePlan.EXISTING_CUSTOMERS)));
    }

    @Test
    void a_fix_that_names_the_whole_above_follows_its_name() {
        var misplaced = check(SamplePlan.whole()
                .withoutLink(Sketch.link(SamplePlan.NEW_CUSTOMERS_IN_REVENUE))
                .with(Sketch.part(111, SamplePlan.NEW_CUSTOMERS, SamplePlan.EXISTING_CUSTOMERS)));
        var renamed = Sketch.named(misplaced.model().getTarget(id(SamplePlan.REVENUE)), "Sales");

        var next = misplaced
                .after(PlanChange.of(misplaced.model(), new PlanEdit.TargetSet(renamed)))
                .after();

        assertEquals(check(next.model()).listVerdicts(), next.listVerdicts());
    }

    @Test
    void a_change_of_another_state_is_refused() {
        var check = check(SamplePlan.whole());

        var foreign = PlanChange.of(SamplePlan.whole(), new PlanEdit.TargetRemoved(id(1)));
        assertThrows(IllegalArgumentException.class, () -> check.after(foreign));
    }
}
