package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final int PROFIT = 1;
    private static final int REVENUE = 2;
    private static final int LOYALTY = 3;
    private static final int TRAINING = 4;
    private static final int COMPLAINTS = 5;

    private static final PlanModel PLAN = model(
                    plan(PROFIT),
                    target(PROFIT, "profit", "FINANCIAL", 1000, 2000),
                    target(REVENUE, "revenue", "FINANCIAL", 5000, 6500),
                    target(LOYALTY, "loyalty", "CUSTOMER", 40, 60),
                    change(target(TRAINING, "training", "PEOPLE", 10, 40))
                            .leading()
                            .target(),
                    target(COMPLAINTS, "complaints", "CUSTOMER", 900, 500))
            .with(part(1, REVENUE, PROFIT))
            .with(cause(2, LOYALTY, REVENUE, Sign.POSITIVE, 6));

    @Test
    void a_nebulous_target_is_shown_what_it_could_move_with_the_sign_that_fits() {
        var fix = completed(PLAN, "impact-answered", COMPLAINTS);

        assertTrue(
                fix.contains(
                        "For instance, if it is so: in Customer, Complaints moves Loyalty (KPI loyalty, in Customer,"
                                + " 40.00 to 60.00 EUR by 2031) with a NEGATIVE link;"),
                fix);
        assertTrue(
                fix.contains("in another perspective, Complaints moves Profit (KPI profit, in Financial, 1,000.00 to"
                        + " 2,000.00 EUR by 2031) with a NEGATIVE link"),
                fix);
    }

    @Test
    void a_lost_target_is_shown_what_leads_to_the_apex_but_not_what_it_moves_already() {
        var lost = PLAN.with(cause(3, COMPLAINTS, TRAINING, Sign.NEGATIVE, 0));

        var fix = completed(lost, "reaches-apex", COMPLAINTS);

        assertTrue(fix.contains("For instance, if it is so: Complaints moves Loyalty (KPI loyalty"), fix);
        assertFalse(fix.substring(fix.indexOf("For instance")).contains("Training"), fix);
    }

    @Test
    void nothing_is_proposed_that_would_close_a_cycle() {
        var model = PLAN.with(cause(3, LOYALTY, COMPLAINTS, Sign.NEGATIVE, 0));

        var fix = completed(model, "reaches-apex", COMPLAINTS);

        assertFalse(fix.contains("Complaints moves Loyalty"), fix);
        assertTrue(fix.contains("Complaints moves Profit"), fix);
    }

    @Test
    void an_outcome_is_shown_what_could_support_it_from_each_perspective_and_where_there_is_none() {
        var fix = completed(PLAN, "supported-from-below", REVENUE);

        assertTrue(
                fix.contains(
                        "of People, Revenue is moved by Training (KPI training, in People, 10.00 to 40.00 EUR by 2031)"
                                + " with a POSITIVE link."),
                fix);
        assertTrue(fix.contains("Internal has no target yet that could lead to Revenue."), fix);
    }

    @Test
    void a_lagging_target_is_shown_its_drivers_and_what_is_measured_early_enough() {
        var fix = completed(PLAN, "leading-measured", REVENUE);

        assertTrue(fix.contains("What leads to Revenue directly: Loyalty (KPI loyalty, LAGGING, each month)"), fix);
        assertTrue(fix.contains("For instance, if it is so: Revenue is moved by Training (KPI training"), fix);
    }

    @Test
    void a_growth_target_is_shown_what_could_guard_it() {
        var fix = completed(PLAN, "guarded", REVENUE);

        assertTrue(
                fix.contains("Revenue is guarded by Complaints (KPI complaints, in Customer, 900.00 to 500.00 EUR by"
                        + " 2031)."),
                fix);
    }

    @Test
    void a_target_without_owner_is_shown_who_owns_what_is_next_to_it() {
        var model = PLAN.with(change(target(LOYALTY, "loyalty", "CUSTOMER", 40, 60))
                .ownedBy(null)
                .target());

        assertTrue(completed(model, "owned", LOYALTY)
                .contains("For instance, if it is so: the owner of Loyalty is Ada, who owns Revenue (KPI"
                        + " revenue), linked with it."));
    }

    @Test
    void what_leaves_nothing_to_name_and_what_is_no_longer_there_stay_as_they_are() {
        var passed = judge(PLAN, "reaches-apex", LOYALTY);
        assertSame(passed, new Candidates(PLAN, Rules.list()).nameIn(passed));

        var lost = judge(PLAN, "reaches-apex", COMPLAINTS);
        assertSame(lost, new Candidates(PLAN.without(Sketch.id(COMPLAINTS)), Rules.list()).nameIn(lost));
    }

    @Test
    void only_the_fix_is_completed() {
        var lost = judge(PLAN, "reaches-apex", COMPLAINTS);
        var completed = new Candidates(PLAN, Rules.list()).nameIn(lost);

        assertEquals(lost.sentence(), completed.sentence());
        assertEquals(List.of(lost.outcome()), List.of(completed.outcome()));
        assertTrue(completed.fix().toString().startsWith(lost.fix().toString()));
    }

    private static String completed(PlanModel model, String rule, int target) {
        return new Candidates(model, Rules.list())
                .nameIn(judge(model, rule, target))
                .fix()
                .toString();
    }
}
