package io.plumbline.review.linkcopy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PlanLinksTest {

    private static final UUID PROFIT = id(0);
    private static final UUID CUSTOMERS = id(1);
    private static final UUID PRODUCT = id(2);
    private static final UUID SKILLS = id(3);

    @Example
    void the_longest_way_counts() {
        var links = new PlanLinks(List.of(
                link(LinkKind.ADDITIVE, CUSTOMERS, PROFIT, 0),
                link(LinkKind.CAUSAL, PRODUCT, CUSTOMERS, 12),
                link(LinkKind.CAUSAL, SKILLS, PRODUCT, 6),
                link(LinkKind.CAUSAL, SKILLS, CUSTOMERS, 3)));
        assertEquals(
                Map.of(PROFIT, 0, CUSTOMERS, 0, PRODUCT, 12, SKILLS, 18), links.longestLagMonthsTo(Set.of(PROFIT)));
    }

    @Example
    void a_loop_and_a_guardrail_are_no_way() {
        var links = new PlanLinks(
                List.of(link(LinkKind.FEEDBACK, CUSTOMERS, PROFIT, 6), link(LinkKind.GUARDRAIL, SKILLS, PROFIT, 0)));
        assertEquals(Map.of(PROFIT, 0), links.longestLagMonthsTo(Set.of(PROFIT)));
        assertEquals(List.of(), links.driversOf(PROFIT));
    }

    @Property
    void any_web_of_links_even_with_circles_comes_to_an_end(
            @ForAll @Size(max = 30) List<@IntRange(max = 35) Integer> pairs, @ForAll @IntRange(max = 5) int end) {
        var links = new ArrayList<LinkFacts>();
        pairs.forEach(pair -> links.add(link(LinkKind.CAUSAL, id(pair / 6), id(pair % 6), 1)));
        var months = new PlanLinks(links).longestLagMonthsTo(Set.of(id(end)));
        assertEquals(0, months.get(id(end)));
        assertTrue(months.values().stream().allMatch(one -> one >= 0 && one <= links.size()));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static LinkFacts link(LinkKind kind, UUID from, UUID to, int lagMonths) {
        return new LinkFacts(UUID.randomUUID(), id(99), kind, from, to, lagMonths, null, 1);
    }
}
