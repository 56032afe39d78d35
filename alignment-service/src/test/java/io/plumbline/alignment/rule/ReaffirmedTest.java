package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.isSilent;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.TargetPast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaffirmedTest {

    private static final String RULE = "reaffirmed";
    private static final Instant SPRING = Instant.parse("2027-03-01T10:00:00Z");

    private final PlanModel plan = model(
                    plan(1), target(1, "sales", "FINANCIAL", 0, 100), target(2, "loyalty", "CUSTOMER", 0, 10))
            .with(affirmed(SPRING));

    private static Link affirmed(Instant at) {
        return new Link(Sketch.link(1), LinkKind.CAUSAL, id(2), id(1), null, null, Sign.POSITIVE, null, 6, at);
    }

    @Test
    void a_link_that_was_affirmed_after_both_ends_last_changed_passes() {
        var before = plan.with(id(1), TargetPast.NONE.changed(SPRING.minusSeconds(1), "goal"));

        assertEquals(Outcome.PASS, judge(before, RULE, 2).outcome());
    }

    @Test
    void a_change_of_either_end_asks_for_it_again_and_says_what_changed_when() {
        var changed =
                plan.with(id(1), TargetPast.NONE.changed(Instant.parse("2027-06-15T08:00:00Z"), "goal and due year"));

        var result = judge(changed, RULE, 2);

        assertEquals(Outcome.WARN, result.outcome());
        assertEquals(
                "The link from Loyalty (KPI loyalty) to Sales (KPI sales) was last affirmed on 2027-03-01. On"
                        + " 2027-06-15, goal and due year of Sales changed, and nobody has said since that the link still"
                        + " holds.",
                result.sentence().toString());
        assertEquals(FixRequest.affirmLink(Sketch.link(1)), result.request());
        var again = changed.with(affirmed(Instant.parse("2027-06-15T08:00:01Z")));
        assertEquals(Outcome.PASS, judge(again, RULE, 2).outcome());
    }

    @Test
    void after_its_interval_a_link_is_asked_for_without_any_change() {
        assertEquals(
                Outcome.PASS, judge(plan.on(LocalDate.of(2028, 3, 1)), RULE, 2).outcome());

        var late = judge(plan.on(LocalDate.of(2028, 3, 2)), RULE, 2);
        assertEquals(Outcome.WARN, late.outcome());
        assertEquals(
                "The link from Loyalty (KPI loyalty) to Sales (KPI sales) was last affirmed on 2027-03-01. That is"
                        + " more than 12 months ago, and nobody has said since that it still holds.",
                late.sentence().toString());
    }

    @Test
    void an_answer_grows_old_like_a_link() {
        var answered = model(plan(1), target(1, "sales", "FINANCIAL", 0, 100), target(2, "loyalty", "CUSTOMER", 0, 10))
                .with(new ImpactAnswer(id(2), ImpactScope.OTHER_PERSPECTIVES, Set.of(id(1)), null, SPRING));
        assertEquals(Outcome.PASS, judge(answered, RULE, 2).outcome());

        var changed = answered.with(id(1), TargetPast.NONE.changed(SPRING.plusSeconds(1), "goal"));

        assertEquals(Outcome.WARN, judge(changed, RULE, 2).outcome());
        assertEquals(FixRequest.affirmAnswers(id(2)), judge(changed, RULE, 2).request());
    }

    @Test
    void a_target_that_moves_nothing_has_nothing_to_affirm() {
        assertTrue(isSilent(plan, RULE, 1));
    }
}
