package io.plumbline.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private final List<ChainLink> chain = chain("plan", 4);

    @Test
    void chains_that_hold_have_no_breaks() {
        var links = new ArrayList<>(chain);
        links.addAll(chain("review", 3));
        var verification = verify(Map.of(), links);
        assertEquals(List.of(), verification.breaks());
        assertEquals(7, verification.entries());
        assertEquals(2, verification.ends().size());
    }

    @Test
    void an_entry_that_was_altered_breaks_its_chain_once() {
        var second = chain.get(1);
        chain.set(1, new ChainLink("acme", "plan", 2, List.of("forged"), second.hash()));
        assertEquals(
                List.of("acme plan 2 does not have the hash of its content"),
                verify(Map.of(), chain).breaks());
    }

    @Test
    void an_altered_entry_with_a_hash_that_fits_is_betrayed_by_its_successor() {
        chain.set(1, link("plan", 2, "forged", chain.get(0).hash()));
        assertEquals(
                List.of("acme plan 3 does not have the hash of its content"),
                verify(Map.of(), chain).breaks());
    }

    @Test
    void an_entry_that_was_taken_out_leaves_a_gap() {
        chain.remove(1);
        assertEquals(
                List.of("acme plan 3 stands where entry 2 is due"),
                verify(Map.of(), chain).breaks());
    }

    @Test
    void a_chain_that_lost_its_end_holds_but_not_against_a_seal() {
        var seal = verify(Map.of(), chain).ends();
        chain.remove(3);
        assertEquals(List.of(), verify(Map.of(), chain).breaks());
        assertEquals(
                List.of("acme plan 4 was sealed and is gone"),
                verify(seal, chain).breaks());
    }

    @Test
    void a_chain_that_was_written_anew_holds_but_not_against_a_seal() {
        var seal = verify(Map.of(), chain).ends();
        var anew = new ArrayList<ChainLink>();
        byte[] hash = null;
        for (int position = 1; position <= 4; position++) {
            anew.add(link("plan", position, "another history", hash));
            hash = anew.get(position - 1).hash();
        }
        assertEquals(List.of(), verify(Map.of(), anew).breaks());
        assertEquals(
                List.of("acme plan 4 has another hash than when it was sealed"),
                verify(seal, anew).breaks());
    }

    @Test
    void a_seal_still_holds_when_its_chain_has_grown() {
        var seal = verify(Map.of(), chain).ends();
        chain.add(link("plan", 5, "more", chain.get(3).hash()));
        assertEquals(List.of(), verify(seal, chain).breaks());
    }

    @Test
    void content_that_moves_from_one_field_to_the_next_changes_the_hash() {
        var one = ChainLink.hash(null, "acme", "plan", 1, Arrays.asList("ab", "c", null));
        var other = ChainLink.hash(null, "acme", "plan", 1, Arrays.asList("a", "bc", null));
        var third = ChainLink.hash(null, "acme", "plan", 1, Arrays.asList("ab", "c", "-"));
        assertNotEquals(Arrays.toString(one), Arrays.toString(other));
        assertNotEquals(Arrays.toString(one), Arrays.toString(third));
    }

    private static Verification verify(Map<String, String> seals, List<ChainLink> links) {
        var verification = new Verification(seals);
        links.forEach(verification::take);
        return verification;
    }

    private static List<ChainLink> chain(String stream, int length) {
        var links = new ArrayList<ChainLink>();
        byte[] hash = null;
        for (int position = 1; position <= length; position++) {
            links.add(link(stream, position, "entry " + position, hash));
            hash = links.get(position - 1).hash();
        }
        return links;
    }

    private static ChainLink link(String stream, long position, String content, byte[] predecessor) {
        var fields = List.of(content);
        return new ChainLink(
                "acme", stream, position, fields, ChainLink.hash(predecessor, "acme", stream, position, fields));
    }
}
