package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.names;
import static io.plumbline.alignment.rule.Sketch.none;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withFormula;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import org.junit.jupiter.api.Test;

class ImpactAnsweredTest {

    private final PlanModel plan = model(
            plan(1),
            target(1, "profit", "FINANCIAL", 1000, 2000),
            target(2, "revenue", "FINANCIAL", 5000, 6500),
            target(3, "loyalty", "CUSTOMER", 0, 400));

    @Test
    void a_link_into_another_perspective_answers_the_second_question_only() {
        var linked = plan.with(part(1, 3, 2));

        assertEquals(
                "Loyalty (KPI loyalty) is nebulous: it does not say which other target of its own perspective,"
                        + " Customer, it moves, nor why none. A nebulous target cannot be activated.",
                judge(linked, "impact-answered", 3).sentence().toString());
        assertEquals(
                "Loyalty says that it will impact nothing in its own perspective, with a reason and, elsewhere,"
                        + " Revenue.",
                judge(linked.with(none(3, "the only customer target")), "impact-answered", 3)
                        .sentence()
                        .toString());
    }

    @Test
    void a_formula_names_an_impact() {
        var withFormula = plan.with(withFormula(target(1, "profit", "FINANCIAL", 1000, 2000), "revenue - 4000"))
                .with(names(2, ImpactScope.OTHER_PERSPECTIVES, 3));

        assertEquals(Outcome.PASS, judge(withFormula, "impact-answered", 2).outcome());
    }

    @Test
    void a_guardrail_names_no_impact() {
        var guarding = plan.with(Sketch.link(1, LinkKind.GUARDRAIL, 3, 2, 0)).with(none(3, "alone"));

        assertEquals(Outcome.FAIL, judge(guarding, "impact-answered", 3).outcome());
    }

    @Test
    void a_none_without_a_reason_is_no_answer() {
        assertEquals(
                Outcome.FAIL,
                judge(plan.with(none(1, " ")), "impact-answered", 1).outcome());
    }

    @Test
    void the_fix_says_what_is_open() {
        assertEquals(
                "Do one of these: (a) link Loyalty to a target of another perspective that it moves"
                        + " [alignment-service: POST /plans/00000000-0000-0002-0000-000000000000/links, kind CAUSAL, sign,"
                        + " fromTargetId 00000000-0000-0000-0000-000000000003]; (b) if how it moves it (sign, lag) is not known yet, only name that target in its impact answer"
                        + " [alignment-service: PUT"
                        + " /targets/00000000-0000-0000-0000-000000000003/impact-answers,"
                        + " otherPerspectives.impactedTargetIds].",
                judge(plan.with(none(3, "alone")), "impact-answered", 3).fix().toString());
    }
}
