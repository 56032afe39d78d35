package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.CAMPAIGNS;
import static io.plumbline.alignment.rule.SamplePlan.EXISTING_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.EXPENSES;
import static io.plumbline.alignment.rule.SamplePlan.INNOVATION;
import static io.plumbline.alignment.rule.SamplePlan.NEW_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.NEW_MARKETS;
import static io.plumbline.alignment.rule.SamplePlan.PRICE;
import static io.plumbline.alignment.rule.SamplePlan.PROFIT;
import static io.plumbline.alignment.rule.SamplePlan.REPEAT_PURCHASE;
import static io.plumbline.alignment.rule.SamplePlan.REVENUE;
import static io.plumbline.alignment.rule.SamplePlan.SATISFACTION;
import static io.plumbline.alignment.rule.SamplePlan.SKILLS_GAP;
import static io.plumbline.alignment.rule.SamplePlan.SUBSCRIPTION;
import static io.plumbline.alignment.rule.SamplePlan.TURNOVER;
import static io.plumbline.alignment.rule.SamplePlan.newCustomers;
import static io.plumbline.alignment.rule.SamplePlan.whole;
import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.change;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.in;
import static io.plumbline.alignment.rule.Sketch.judge;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withFormula;
import static io.plumbline.alignment.rule.Sketch.withMilestones;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.alignment.graph.TargetState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What somebody who has nothing but a finding's text can learn from it: which target, what is wrong with it in figures or names, and where
 * to put the hand. The texts are held against a file, so that a change of any of them is seen and read.
 */
class FindingTextsTest {

    private static final Path APPROVED = Path.of("src/test/resources/finding-texts.txt");
    private static final Path NOW = Path.of("target/finding-texts.txt");
    private static final Pattern OPERATION =
            Pattern.compile("\\[(target|alignment|review)-service: (GET|PUT|POST|PATCH|DELETE) (/[^\\],]+)");
    private static final Instant SPRING = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2028-02-01T10:00:00Z");

    /** A plan in which the rule complains about a target. */
    private record Case(PlanModel model, int subject) {

        String rule(String name) {
            return name.replaceFirst(":.*", "");
        }

        Result complaint(String name) {
            return new Candidates(model, Rules.list()).nameIn(judge(model, rule(name), subject));
        }
    }

    /** The sample plan in units that people know. */
    private static PlanModel measured() {
        var plan = whole();
        for (int counted : new int[] {INNOVATION, SUBSCRIPTION, NEW_MARKETS, CAMPAIGNS}) {
            plan = plan.with(
                    change(plan.getTarget(id(counted))).unit("COUNT").scale(0).target());
        }
        for (int share : new int[] {SATISFACTION, SKILLS_GAP, TURNOVER}) {
            plan = plan.with(change(plan.getTarget(id(share)))
                    .unit("PERCENT")
                    .accumulation(Accumulation.AVERAGE)
                    .scale(0)
                    .target());
        }
        return plan;
    }

    private static Map<String, Case> complaints() {
        var all = new LinkedHashMap<String, Case>();
        var plan = measured();
        all.put("impact-answered", new Case(plan, SKILLS_GAP));
        all.put("reaches-apex", new Case(plan, SKILLS_GAP));
        all.put("supported-from-below", new Case(plan, EXPENSES));
        all.put("points-upward", new Case(plan.with(cause(200, REVENUE, CAMPAIGNS, Sign.POSITIVE, 6)), REVENUE));
        all.put("no-undeclared-cycle", new Case(plan.with(cause(200, PRICE, INNOVATION, Sign.POSITIVE, 0)), PRICE));
        all.put("adds-up", new Case(plan.with(newCustomers(1000)), REVENUE));
        var rate = change(target(PRICE, "price", "CUSTOMER", 0, 100))
                .unit("PERCENT")
                .target();
        all.put("comparable", new Case(plan.with(rate), EXISTING_CUSTOMERS));
        var compound = withMilestones(
                withFormula(target(PROFIT, "profit", "FINANCIAL", 1000, 2000), "revenue - expenses"),
                "1000",
                "1148.70",
                "1319.51",
                "1515.72",
                "1741.10",
                "2000.00");
        all.put("formula-holds", new Case(plan.with(compound), PROFIT));
        all.put(
                "sign-agrees",
                new Case(plan.with(cause(200, SKILLS_GAP, REPEAT_PURCHASE, Sign.POSITIVE, 0)), REPEAT_PURCHASE));
        all.put(
                "in-time",
                new Case(plan.with(cause(200, SKILLS_GAP, REPEAT_PURCHASE, Sign.NEGATIVE, 12)), REPEAT_PURCHASE));
        var turning = withMilestones(target(PRICE, "price", "CUSTOMER", 0, 100), "0", "40", "30", "60", "80", "100");
        all.put("trajectory-sound", new Case(plan.with(turning), PRICE));
        all.put(
                "adds-up: one level too deep",
                new Case(
                        plan.withoutLink(Sketch.link(SamplePlan.NEW_CUSTOMERS_IN_REVENUE))
                                .with(part(200, NEW_CUSTOMERS, EXISTING_CUSTOMERS)),
                        EXISTING_CUSTOMERS));
        all.put(
                "sign-agrees: both ways",
                new Case(plan.with(cause(200, CAMPAIGNS, EXPENSES, Sign.POSITIVE, 0)), CAMPAIGNS));
        all.put(
                "in-time: ahead",
                new Case(
                        plan.with(withMilestones(
                                target(PRICE, "price", "CUSTOMER", 0, 100), "0", "10", "70", "80", "90", "100")),
                        PRICE));
        all.put("sufficient", new Case(plan.with(cause(200, SATISFACTION, INNOVATION, 0.5)), INNOVATION));
        all.put("no-double-count", new Case(plan.with(part(200, PRICE, NEW_CUSTOMERS)), PRICE));
        var early = change(target(SUBSCRIPTION, "subscription", "INTERNAL", 0, 5000))
                .leading()
                .target();
        all.put("leading-measured", new Case(plan.with(early), PRICE));
        var undated = change(target(PRICE, "price", "CUSTOMER", 0, 100))
                .measuredOn(null)
                .target();
        all.put("baseline-known", new Case(plan.with(undated), PRICE));
        var unowned =
                change(target(PRICE, "price", "CUSTOMER", 0, 100)).ownedBy(null).target();
        all.put("owned", new Case(plan.with(unowned), PRICE));
        all.put(
                "balanced",
                new Case(plan.without(id(SKILLS_GAP)).without(id(TURNOVER)).without(id(SATISFACTION)), PROFIT));
        var rival = in(
                TargetState.ACTIVE,
                change(target(40, "price", "CUSTOMER", 0, 120)).target());
        all.put(
                "no-contradiction",
                new Case(
                        plan.with(in(TargetState.ACTIVE, target(PRICE, "price", "CUSTOMER", 0, 100)))
                                .with(rival),
                        PRICE));
        all.put("guarded", new Case(plan, REVENUE));
        all.put("reaffirmed", new Case(agedLink(plan), INNOVATION));
        all.put("early-verdict", new Case(reviewed(plan, "2030-12-31", null), PROFIT));
        all.put(
                "history-kept",
                new Case(
                        reviewed(plan, "2027-12-31", Instant.parse("2028-01-20T10:00:00Z"))
                                .with(in(TargetState.ACTIVE, target(PRICE, "price", "CUSTOMER", 0, 100)))
                                .with(id(PRICE), TargetPast.NONE.revised(lowering(2, 120, 100))),
                        PRICE));
        all.put(
                "no-eroding-goal",
                new Case(
                        plan.with(
                                id(PRICE),
                                TargetPast.NONE.revised(lowering(2, 140, 120)).revised(lowering(3, 120, 100))),
                        PRICE));
        return all;
    }

    private static PlanModel agedLink(PlanModel plan) {
        return plan.with(new Link(
                        Sketch.link(105),
                        LinkKind.CAUSAL,
                        id(INNOVATION),
                        id(PRICE),
                        null,
                        null,
                        Sign.POSITIVE,
                        null,
                        6,
                        SPRING))
                .with(id(PRICE), TargetPast.NONE.changed(SPRING.plusSeconds(86_400), "the goal"));
    }

    private static PlanModel reviewed(PlanModel plan, String asOf, Instant closedAt) {
        return plan.with(new Review(
                new UUID(9, 1), 1, "Review of " + asOf.substring(0, 4), LocalDate.parse(asOf), closedAt, Set.of()));
    }

    private static GoalRevision lowering(long version, double from, double to) {
        return new GoalRevision(
                version,
                LATER,
                true,
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                5,
                5,
                1,
                BigDecimal.valueOf(from / 5),
                BigDecimal.valueOf(to / 5),
                false);
    }

    @Test
    void every_rule_is_here() {
        assertEquals(
                Rules.list().stream().map(Rule::id).toList(),
                complaints().keySet().stream()
                        .filter(name -> !name.contains(":"))
                        .toList());
    }

    @Test
    void the_texts_are_as_they_were_approved() throws IOException {
        var texts = new StringBuilder();
        complaints().forEach((name, shown) -> {
            var complaint = shown.complaint(name);
            texts.append("%s%n  %s%n  %s%n%n".formatted(name, complaint.sentence(), complaint.fix()));
        });
        Files.createDirectories(NOW.getParent());
        Files.writeString(NOW, texts);

        assertEquals(
                Files.readString(APPROVED),
                texts.toString(),
                "If the change is meant, read the texts in " + NOW + " as a stranger and copy them to " + APPROVED);
    }

    @Test
    void every_text_names_its_target_by_its_code_and_says_what_to_do_and_where() {
        complaints().forEach((name, shown) -> {
            var complaint = shown.complaint(name);
            var sentence = complaint.sentence().toString();
            var fix = complaint.fix().toString();
            assertFalse(complaint.outcome() == Outcome.PASS, name + " does not complain: " + sentence);
            var subject = shown.model().getTarget(id(shown.subject()));
            assertTrue(
                    sentence.contains(subject.name() + " (KPI " + subject.kpi().code()),
                    name + " does not name its target: " + sentence);
            assertTrue(
                    fix.matches("(?s)(For \\(1\\), d|D)o (this|one of these): .*"), name + " begins otherwise: " + fix);
            assertTrue(OPERATION.matcher(fix).find(), name + " does not say where: " + fix);
        });
    }

    @Test
    void every_operation_that_a_text_names_is_one_that_the_service_publishes() throws IOException {
        var named = new ArrayList<String>();
        complaints().forEach((name, shown) -> {
            var matcher = OPERATION.matcher(shown.complaint(name).fix());
            while (matcher.find()) {
                named.add(matcher.group(1) + " " + matcher.group(2) + " "
                        + matcher.group(3)
                                .replaceAll("/([0-9a-f-]{36}|\\{\\w+})(?=/|$)", "/{}")
                                .replace("/STRATEGIC", "/{}"));
            }
        });
        var published = new ArrayList<String>();
        for (var service : List.of("target", "alignment", "review")) {
            published.addAll(published(service));
        }

        assertTrue(named.size() > 50, named.size() + " operations");
        named.removeAll(published);
        assertEquals(List.of(), named);
    }

    private static List<String> published(String service) throws IOException {
        var contract = Path.of(System.getProperty("plumbline.contracts"), "rest", service + "-service.yaml");
        var operations = new ArrayList<String>();
        var path = "";
        for (var line : Files.readAllLines(contract)) {
            if (line.startsWith("  /")) {
                path = line.trim().replaceAll(":$", "").replaceAll("\\{\\w+}", "{}");
            } else if (line.matches(" {4}(get|put|post|patch|delete):")) {
                operations.add(service + " " + line.trim().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }
}
