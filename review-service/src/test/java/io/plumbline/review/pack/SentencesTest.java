package io.plumbline.review.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.review.verdictcopy.Finding;
import io.plumbline.review.verdictcopy.Verdict;
import java.util.UUID;
import net.jqwik.api.Example;

class SentencesTest {

    private static Finding finding(String fix) {
        return new Finding(new UUID(0, 1), new UUID(0, 2), "owned", Verdict.WARN, "Price has no owner.", fix);
    }

    @Example
    void on_paper_a_finding_says_what_to_do_without_the_calls_of_services() {
        assertEquals(
                "Price has no owner. Do one of these: (a) name an owner; (b) retire Price.",
                Sentences.finding(finding("Do one of these: (a) name an owner [target-service: PUT"
                        + " /targets/00000000-0000-0000-0000-000000000002, field owner]; (b) retire Price"
                        + " [target-service: POST"
                        + " /targets/00000000-0000-0000-0000-000000000002/transitions, to RETIRED].")));
    }

    @Example
    void where_nothing_can_be_done_it_says_what_is_wrong() {
        assertEquals("Price has no owner.", Sentences.finding(finding(null)));
    }
}
