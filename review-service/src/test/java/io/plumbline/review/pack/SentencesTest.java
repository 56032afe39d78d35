package io.plumbline.review.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.review.verdictcopy.Finding;
import io.plumbline.review.verdictcopy.Verdict;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;

class SentencesTest {

    private static Finding finding(String fix) {
        return new Finding(new UUID(0, 1), new UUID(0, 2), "owned", Verdict.WARN, "Price has no owner.", fix);
    }

    @Example
    void on_paper_a_fix_tells_remedy_by_remedy_without_calls_of_services_and_codes_of_KPIs() {
        assertEquals(
                List.of("Do one of these:", "(a) name an owner;", "(b) retire Price."),
                Sentences.remedies(finding("Do one of these: (a) name an owner [target-service: PUT"
                        + " /targets/00000000-0000-0000-0000-000000000002, field owner]; (b) retire Price (KPI price)"
                        + " [target-service: POST"
                        + " /targets/00000000-0000-0000-0000-000000000002/transitions, to RETIRED].")));
    }

    @Example
    void remedies_of_two_complaints_are_kept_apart() {
        assertEquals(
                List.of(
                        "For (1), do one of these:",
                        "(a) link it;",
                        "(b) say why (not: that it is so).",
                        "For (2), do this: wait."),
                Sentences.remedies(finding("For (1), do one of these: (a) link it; (b) say why (not: that it is so)."
                        + " For (2), do this: wait.")));
    }

    @Example
    void where_nothing_can_be_done_there_is_no_remedy() {
        assertEquals(List.of(), Sentences.remedies(finding(null)));
    }

    @Example
    void in_short_a_finding_is_its_first_sentence() {
        assertEquals("Price has no owner.", Sentences.inShort("Price has no owner."));
        assertEquals(
                "Revenue is not the sum of its parts in 2027 to 2031.",
                Sentences.inShort(
                        "Revenue (KPI revenue) is not the sum of its parts in 2027 to 2031. By the end of 2031 it"
                                + " is to change by 1,500.00 EUR. So 50.00 EUR are missing."));
        assertEquals(
                "Skills gap is nebulous: it does not say what it moves.",
                Sentences.inShort(
                        "(1) Skills gap (KPI skills_gap) is nebulous: it does not say what it moves. (2) It has no owner."));
    }
}
