package io.plumbline.faults.invariant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.faults.invariant.Evidence.Compared;
import io.plumbline.faults.invariant.Evidence.Following;
import io.plumbline.faults.invariant.Write.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    private static final Compared EQUAL = new Compared(4, List.of());

    private final List<Write> writes = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> effects = new ArrayList<>();
    private final Map<String, Long> leftovers = new HashMap<>();

    /** Three writes, the second of which had no answer but took effect, and one that was refused. */
    InvariantsTest() {
        for (int number = 1; number <= 3; number++) {
            writes.add(new Write("target", "profit", 10 + number, number == 2 ? Outcome.UNANSWERED : Outcome.ACCEPTED));
            kept.add(new Kept("target", "profit", number, 10 + number));
            tell(number, "event " + number, number);
            taken.add("event " + number);
            effects.add("event " + number);
        }
        writes.add(new Write("target", "profit", 14, Outcome.REFUSED));
    }

    private void tell(long sequence, String id, int version) {
        told.add(new Told("target", "plan", sequence, id, "profit", version, 10 + version));
    }

    private Report check() {
        return check(EQUAL, EQUAL, EQUAL);
    }

    private Report check(Compared verdicts, Compared copies, Compared audit) {
        return Invariants.check(new Evidence(
                writes,
                kept,
                told,
                Map.of(new Following("alignment", "target"), taken),
                Map.of("alignment", effects),
                leftovers,
                verdicts,
                copies,
                audit,
                List.of()));
    }

    private void assertViolated(String invariant) {
        var report = check();
        assertEquals(1, report.violationsOf(invariant).size(), report::table);
    }

    @Test
    void a_run_without_a_fault_has_no_violation() {
        assertTrue(check().holds(), () -> check().table());
    }

    @Test
    void a_record_that_comes_again_is_no_violation() {
        tell(2, "event 2", 2);
        assertTrue(check().holds(), () -> check().table());
    }

    @Test
    void a_write_without_an_answer_may_have_left_nothing() {
        writes.add(new Write("target", "profit", 99, Outcome.UNANSWERED));
        assertTrue(check().holds(), () -> check().table());
    }

    @Test
    void an_accepted_write_that_is_not_in_the_database_is_lost() {
        writes.add(new Write("target", "profit", 99, Outcome.ACCEPTED));
        assertViolated(Invariants.NOTHING_LOST);
    }

    @Test
    void an_accepted_write_that_was_never_told_is_lost() {
        writes.add(new Write("target", "profit", 99, Outcome.ACCEPTED));
        kept.add(new Kept("target", "profit", 4, 99));
        assertViolated(Invariants.NOTHING_LOST);
    }

    @Test
    void a_version_of_a_refused_write_is_a_ghost() {
        kept.add(new Kept("target", "profit", 4, 14));
        assertViolated(Invariants.NO_GHOST);
    }

    @Test
    void an_event_whose_transaction_was_rolled_back_is_a_ghost() {
        writes.add(new Write("target", "profit", 99, Outcome.UNANSWERED));
        told.add(new Told("target", "plan", 4, "event 4", "profit", 4, 99));
        assertViolated(Invariants.NO_GHOST);
    }

    @Test
    void one_write_that_made_two_versions_is_a_double_effect() {
        kept.add(new Kept("target", "profit", 4, 11));
        assertViolated(Invariants.ONCE);
    }

    @Test
    void one_number_for_two_events_is_a_double_effect() {
        told.add(new Told("target", "plan", 3, "another event", null, 0, 0));
        assertViolated(Invariants.ONCE);
    }

    @Test
    void one_event_with_two_effects_is_a_double_effect() {
        effects.add("event 1");
        assertViolated(Invariants.ONCE);
    }

    @Test
    void a_number_before_its_predecessor_violates_the_order() {
        told.add(told.remove(1));
        assertViolated(Invariants.ORDER);
    }

    @Test
    void a_missing_number_violates_the_order() {
        tell(5, "event 5", 3);
        assertEquals(1, check().violationsOf(Invariants.ORDER).size());
    }

    @Test
    void an_event_that_a_consumer_acknowledged_without_an_effect_is_found() {
        taken.remove("event 2");
        assertViolated(Invariants.TAKEN);
    }

    @Test
    void a_row_that_was_not_worked_off_is_found() {
        leftovers.put("outbox of target", 1L);
        assertViolated(Invariants.DRAINED);
    }

    @Test
    void a_verdict_a_copy_or_an_audit_trail_that_differs_is_found() {
        var differing = new Compared(4, List.of("profit"));
        assertEquals(
                1,
                check(differing, EQUAL, EQUAL).violationsOf(Invariants.VERDICTS).size());
        assertEquals(
                1,
                check(EQUAL, differing, EQUAL).violationsOf(Invariants.COPIES).size());
        assertEquals(
                1, check(EQUAL, EQUAL, differing).violationsOf(Invariants.AUDIT).size());
    }
}
