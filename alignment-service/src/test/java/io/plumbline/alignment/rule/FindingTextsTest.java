package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.SamplePlan.CAMPAIGNS;
import static io.plumbline.alignment.rule.SamplePlan.EXISTING_CUSTOMERS;
import static io.plumbline.alignment.rule.SamplePlan.EXPENSES;
import static io.plumbline.alignment.rule.SamplePlan.INNOVATION;
import static io.plumbline.alignment.rule.SamplePlan.NEW_CUSTOMERS;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What somebody who has nothing but a finding's text can learn from it: which target, what is wrong with it in figures or names, and where
 * to put the hand. The texts are written to a file, to be given to a reader.
 */
class FindingTextsTest {

    private static final Path FILE = Path.of("target/finding-texts.txt");
    private static final Pattern REQUEST = Pattern.compile("(PUT|POST|PATCH|DELETE) /[a-z-]+/\\S+");
    private static final Pattern VALUE = Pattern.compile("\\d[\\d,.]* ?(EUR|%|months)?|20\\d\\d");
    private static final Instant SPRING = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2028-02-01T10:00:00Z");

    /** A plan in which the rule complains about a target. */
    private record Complaint(PlanModel model, int subject) {}

    private static Map<String, Complaint> complaints() {
        var all = new LinkedHashMap<String, Complaint>();
        var plan = whole();
        all.put("impact-answered", new Complaint(plan, SKILLS_GAP));
        all.put("reaches-apex", new Complaint(plan, SKILLS_GAP));
        all.put("supported-from-below", new Complaint(plan, EXPENSES));
        all.put("points-upward", new Complaint(plan.with(cause(200, REVENUE, CAMPAIGNS, Sign.POSITIVE, 6)), REVENUE));
        all.put(
                "no-undeclared-cycle",
                new Complaint(plan.with(cause(200, PRICE, INNOVATION, Sign.POSITIVE, 0)), PRICE));
        all.put("adds-up", new Complaint(plan.with(newCustomers(1000)), REVENUE));
        var rate = change(target(PRICE, "price", "CUSTOMER", 0, 100))
                .unit("PERCENT")
                .target();
        all.put("comparable", new Complaint(plan.with(rate), EXISTING_CUSTOMERS));
        var compound = withMilestones(
                withFormula(target(PROFIT, "profit", "FINANCIAL", 1000, 2000), "revenue - expenses"),
                "1000",
                "1148.70",
                "1319.51",
                "1515.72",
                "1741.10",
                "2000.00");
        all.put("formula-holds", new Complaint(plan.with(compound), PROFIT));
        all.put(
                "sign-agrees",
                new Complaint(plan.with(cause(200, SKILLS_GAP, REPEAT_PURCHASE, Sign.POSITIVE, 0)), REPEAT_PURCHASE));
        all.put(
                "in-time",
                new Complaint(plan.with(cause(200, SKILLS_GAP, REPEAT_PURCHASE, Sign.NEGATIVE, 12)), REPEAT_PURCHASE));
        var turning = withMilestones(target(PRICE, "price", "CUSTOMER", 0, 100), "0", "40", "30", "60", "80", "100");
        all.put("trajectory-sound", new Complaint(plan.with(turning), PRICE));
        all.put("sufficient", new Complaint(plan.with(cause(200, SATISFACTION, INNOVATION, 0.5)), INNOVATION));
        all.put("no-double-count", new Complaint(plan.with(part(200, PRICE, NEW_CUSTOMERS)), PRICE));
        var early = change(target(SUBSCRIPTION, "subscription", "INTERNAL", 0, 5000))
                .leading()
                .target();
        all.put("leading-measured", new Complaint(plan.with(early), PRICE));
        var undated = change(target(PRICE, "price", "CUSTOMER", 0, 100))
                .measuredOn(null)
                .target();
        all.put("baseline-known", new Complaint(plan.with(undated), PRICE));
        var unowned =
                change(target(PRICE, "price", "CUSTOMER", 0, 100)).ownedBy(null).target();
        all.put("owned", new Complaint(plan.with(unowned), PRICE));
        all.put(
                "balanced",
                new Complaint(plan.without(id(SKILLS_GAP)).without(id(TURNOVER)).without(id(SATISFACTION)), PROFIT));
        var rival = in(
                TargetState.ACTIVE,
                change(target(40, "price", "CUSTOMER", 0, 120)).target());
        all.put(
                "no-contradiction",
                new Complaint(
                        plan.with(in(TargetState.ACTIVE, target(PRICE, "price", "CUSTOMER", 0, 100)))
                                .with(rival),
                        PRICE));
        all.put("guarded", new Complaint(plan, REVENUE));
        all.put("reaffirmed", new Complaint(agedLink(plan), INNOVATION));
        all.put("early-verdict", new Complaint(reviewed(plan, "2030-12-31", null), PROFIT));
        all.put(
                "history-kept",
                new Complaint(
                        reviewed(plan, "2027-12-31", Instant.parse("2028-01-20T10:00:00Z"))
                                .with(id(PRICE), TargetPast.NONE.revised(lowering(2, 120, 100))),
                        PRICE));
        all.put(
                "no-eroding-goal",
                new Complaint(
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
                new ArrayList<>(complaints().keySet()));
    }

    @Test
    void every_text_names_its_target_and_either_a_request_or_another_target_with_a_value() throws IOException {
        var texts = new StringBuilder();
        complaints().forEach((rule, complaint) -> {
            var result = judge(complaint.model(), rule, complaint.subject());
            assertTrue(result.outcome() != Outcome.PASS, rule + " does not complain: " + result.sentence());
            var completed = new Candidates(complaint.model(), Rules.list()).nameIn(result);
            var sentence = completed.sentence().toString();
            var fix = completed.fix().toString();
            texts.append("%s%n  %s%n  %s%n%n".formatted(rule, sentence, fix));
            var subject = complaint.model().getTarget(id(complaint.subject())).name();
            boolean ofPlan = rule.equals("balanced");
            assertTrue(ofPlan || (sentence + fix).contains(subject), rule + " does not name " + subject);
            boolean namesAnother = complaint.model().listTargets().stream()
                    .anyMatch(other -> !other.name().equals(subject) && fix.contains(other.name()));
            assertTrue(
                    REQUEST.matcher(fix).find()
                            || namesAnother && VALUE.matcher(fix).find(),
                    rule + " leaves the reader alone: " + fix);
        });
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, texts);
    }
}
