package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwnedTest {

    private static Result ownedBy(String owner) {
        var target =
                change(target(1, "sales", "FINANCIAL", 0, 100)).ownedBy(owner).target();
        return judge(model(plan(1), target), "owned", 1);
    }

    @Test
    void one_owner_passes_also_with_a_title_of_several_words() {
        assertEquals(Outcome.PASS, ownedBy("Head of sales Anderson").outcome());
    }

    @Test
    void nobody_and_several_warn() {
        assertEquals(
                "Sales (KPI sales) has no owner, so nobody is accountable for it.",
                ownedBy(" ").sentence().toString());
        assertEquals(
                "Sales (KPI sales) has several owners (Ada and Bob), and where several are accountable, nobody is.",
                ownedBy("Ada and Bob").sentence().toString());
        assertEquals(Outcome.WARN, ownedBy("Ada, Bob").outcome());
        assertEquals(Outcome.WARN, ownedBy(null).outcome());
    }
}
