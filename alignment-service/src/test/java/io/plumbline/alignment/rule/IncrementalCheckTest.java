package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.check;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.GoalRevision;
import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.alignment.graph.TargetState;
import io.plumbline.alignment.graph.Thresholds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A re-check of what a change can concern gives the same verdicts, to the word, as a check of everything. */
class IncrementalCheckTest {

    private static final int TARGETS = 9;
    private static final List<String> PERSPECTIVES = List.of("FINANCIAL", "CUSTOMER", "INTERNAL", "PEOPLE");
    private static final List<String> FORMULAS = List.of("c1 - c2", "c3 * 2 + c4", "c5 / c6", "c1 +", "c2 + c2 - c3");

    private static final Thresholds STRICT = new Thresholds(
            new BigDecimal("0.05"),
            new BigDecimal("0.99"),
            new BigDecimal("1.01"),
            3,
            5,
            new BigDecimal("0.3"),
            6,
            24,
            new BigDecimal("0.2"),
            1,
            6);

    @Property(tries = 400)
    void an_incremental_check_equals_a_full_check(@ForAll("histories") List<List<PlanEdit>> history) {
        var current = check(PlanModel.of(plan(0)));
        for (var edits : history) {
            current = current.after(PlanChange.of(current.model(), edits)).after();

            var full = check(current.model());
            assertEquals(full.listVerdicts(), current.listVerdicts());
            assertEquals(full.counts(), current.counts());
        }
    }

    /** Facts may be told twice, and at any moment the service may be started again with what it had kept. */
    @Property(tries = 200)
    void it_does_so_through_repetitions_and_restarts(
            @ForAll("histories") List<List<PlanEdit>> history, @ForAll long seed) {
        var random = new Random(seed);
        var told = new ArrayList<PlanEdit>();
        var current = check(PlanModel.of(plan(0)));
        for (var edits : history) {
            for (int time = 0; time <= random.nextInt(2); time++) {
                told.addAll(edits);
                current = current.after(PlanChange.of(current.model(), edits)).after();
            }
            if (random.nextInt(4) == 0) {
                var stored = PlanChange.of(PlanModel.of(plan(0)), told).after();
                current = Check.restored(stored, Rules.list(), current.listVerdicts());
            }
            assertEquals(check(current.model()).listVerdicts(), current.listVerdicts());
        }
    }

    /** Most changes of a plan in force are of numbers alone, and those ask the fewest rules again. */
    @Property(tries = 400)
    void after_changes_of_numbers_alone_it_does_too(@ForAll long seed) {
        var random = new Random(seed);
        var model = PlanModel.of(plan(0));
        for (int number = 0; number < TARGETS; number++) {
            model = model.with(numbered(number, random));
        }
        for (int number = 0; number < 12; number++) {
            model = model.with(random.nextInt(3) == 0 ? additive(number, random) : other(number, random));
        }
        var current = check(model);
        for (int round = 0; round < 12; round++) {
            var edit = new PlanEdit.TargetSet(numbered(random.nextInt(TARGETS), random));
            var change = PlanChange.of(current.model(), edit);
            assertTrue(change.isOfNumbersOnly());

            current = current.after(change).after();

            assertEquals(check(current.model()).listVerdicts(), current.listVerdicts());
        }
    }

    @Property(tries = 200)
    void the_targets_named_as_changed_are_those_that_differ(@ForAll("histories") List<List<PlanEdit>> history) {
        var current = check(PlanModel.of(plan(0)));
        for (var edits : history) {
            var recheck = current.after(PlanChange.of(current.model(), edits));
            for (int number = 0; number < TARGETS; number++) {
                boolean same = recheck.before()
                        .findVerdict(id(number))
                        .equals(recheck.after().findVerdict(id(number)));
                assertEquals(!same, recheck.changed().contains(id(number)));
            }
            current = recheck.after();
        }
    }

    @Provide
    Arbitrary<List<List<PlanEdit>>> histories() {
        var edits = Arbitraries.randomValue(IncrementalCheckTest::edit);
        return edits.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(5).ofMaxSize(40);
    }

    private static PlanEdit edit(Random random) {
        int number = random.nextInt(12);
        return switch (random.nextInt(27)) {
            case 0 -> new PlanEdit.TargetRemoved(id(random.nextInt(TARGETS)));
            case 1 -> new PlanEdit.TargetSet(Sketch.in(TargetState.RETIRED, target(random)));
            case 2, 3, 4, 5 -> new PlanEdit.TargetSet(target(random));
            case 6, 7 -> new PlanEdit.TargetSet(Sketch.withFormula(target(random), pick(FORMULAS, random)));
            case 8 -> new PlanEdit.TargetSet(Sketch.named(target(random), "Name " + random.nextInt(5)));
            case 9, 10, 11 -> new PlanEdit.LinkSet(additive(number, random));
            case 12, 13, 14 -> new PlanEdit.LinkSet(other(number, random));
            case 15 -> new PlanEdit.LinkRemoved(Sketch.link(number));
            case 16, 17 -> new PlanEdit.AnswerSet(answer(random));
            case 18 ->
                new PlanEdit.AnswerRemoved(
                        new ImpactAnswer.Key(id(random.nextInt(TARGETS)), pick(List.of(ImpactScope.values()), random)));
            case 19 -> new PlanEdit.ReviewSet(review(random));
            case 20 -> new PlanEdit.ReviewRemoved(new UUID(9, random.nextInt(3)));
            case 21, 22 -> new PlanEdit.PastSet(id(random.nextInt(TARGETS)), past(random));
            case 23 -> new PlanEdit.DaySet(LocalDate.of(2027 + random.nextInt(3), 1, 1));
            case 24 -> new PlanEdit.LinkSet(affirmed(number, random));
            case 25 -> new PlanEdit.ThresholdsSet(random.nextBoolean() ? Thresholds.USUAL : STRICT);
            default -> new PlanEdit.FrameSet(random.nextInt(4) == 0 ? plan() : plan(random.nextInt(TARGETS)));
        };
    }

    private static Target target(Random random) {
        int number = random.nextInt(TARGETS);
        var draft = Sketch.change(Sketch.target(
                number,
                "c" + number,
                pick(PERSPECTIVES, random),
                random.nextInt(3),
                random.nextInt(5) * 100,
                1 + random.nextInt(Sketch.YEARS)));
        return switch (random.nextInt(14)) {
            case 0 -> draft.withMilestones("1", "2").target();
            case 1 -> draft.withMilestones("0", "9", "4", "5", "100", "100").target();
            case 2 -> draft.code("c" + random.nextInt(TARGETS)).target();
            case 3 -> draft.code("c1").in(TargetState.ACTIVE).target();
            case 4 -> draft.unit("PERCENT").target();
            case 5 -> draft.accumulation(Accumulation.LAST).target();
            case 6, 7 -> draft.leading().target();
            case 8 ->
                draft.leading()
                        .frequency(pick(List.of(Frequency.values()), random))
                        .target();
            case 9 -> draft.ownedBy(random.nextBoolean() ? null : "Ada and Bob").target();
            case 10 ->
                draft.measuredOn(random.nextBoolean() ? null : LocalDate.of(2020, 1, 1))
                        .target();
            default -> draft.target();
        };
    }

    /** Always the same target of its number, with other numbers, owner, date or state. */
    private static Target numbered(int number, Random random) {
        int goal = random.nextInt(6) == 0 ? 1 : 100 * (1 + random.nextInt(4));
        var draft = Sketch.change(Sketch.target(
                number, "c" + number, PERSPECTIVES.get(number % 4), 1, goal, 1 + random.nextInt(Sketch.YEARS)));
        draft.withFormula(number == 0 ? "c1 - c2" : null);
        return switch (random.nextInt(9)) {
            case 0 -> draft.withMilestones("1", "2").target();
            case 1 -> draft.withMilestones("1", "60", "80", "90", "100", "100").target();
            case 2 -> draft.withMilestones("1", "1", "1", "5", "20", "100").target();
            case 3 -> draft.in(TargetState.ACTIVE).target();
            case 4 -> draft.ownedBy(random.nextBoolean() ? null : "Ada and Bob").target();
            case 5 ->
                draft.measuredOn(random.nextBoolean() ? null : LocalDate.of(2020, 1, 1))
                        .target();
            default -> draft.target();
        };
    }

    private static Link additive(int number, Random random) {
        return Sketch.part(
                number,
                random.nextInt(TARGETS),
                random.nextInt(TARGETS),
                random.nextInt(6) == 0 ? Form.LEVEL : Form.DELTA,
                random.nextInt(6) == 0 ? -1 : 1);
    }

    private static Link other(int number, Random random) {
        int from = random.nextInt(TARGETS);
        int to = random.nextInt(TARGETS);
        return switch (random.nextInt(4)) {
            case 0 -> Sketch.cause(number, from, to, random.nextInt(5) - 2.5);
            case 1 -> Sketch.link(number, LinkKind.FEEDBACK, from, to, random.nextInt(2) * 6);
            case 2 -> Sketch.link(number, LinkKind.GUARDRAIL, from, to, 0);
            default -> Sketch.cause(number, from, to, pick(List.of(Sign.values()), random), 6 * random.nextInt(4));
        };
    }

    private static Link affirmed(int number, Random random) {
        var link = other(number, random);
        return new Link(
                link.id(),
                link.kind(),
                link.fromTargetId(),
                link.toTargetId(),
                null,
                null,
                link.sign(),
                link.elasticity(),
                link.lagMonths(),
                moment(random));
    }

    private static Instant moment(Random random) {
        return Instant.parse("2027-0%d-01T00:00:00Z".formatted(1 + random.nextInt(9)));
    }

    private static Review review(Random random) {
        return new Review(
                new UUID(9, random.nextInt(3)),
                1,
                "Review " + random.nextInt(3),
                LocalDate.of(2027 + random.nextInt(2), 12, 31),
                random.nextBoolean() ? moment(random) : null,
                random.nextBoolean() ? Set.of(id(random.nextInt(TARGETS))) : Set.of());
    }

    private static TargetPast past(Random random) {
        var past = TargetPast.NONE.changed(moment(random), "goal").missed(LocalDate.of(2027, 1 + random.nextInt(9), 1));
        return past.revised(new GoalRevision(
                random.nextInt(9),
                moment(random),
                random.nextBoolean(),
                BigDecimal.valueOf(400),
                BigDecimal.valueOf(random.nextInt(5) * 100),
                3,
                1 + random.nextInt(5),
                random.nextBoolean() ? random.nextInt(4) : null,
                BigDecimal.ONE,
                BigDecimal.TEN,
                random.nextInt(4) == 0));
    }

    private static ImpactAnswer answer(Random random) {
        return random.nextInt(5) == 0 ? affirmedAnswer(random) : plainAnswer(random);
    }

    private static ImpactAnswer affirmedAnswer(Random random) {
        return new ImpactAnswer(
                id(random.nextInt(TARGETS)),
                pick(List.of(ImpactScope.values()), random),
                Set.of(id(random.nextInt(TARGETS))),
                null,
                moment(random));
    }

    private static ImpactAnswer plainAnswer(Random random) {
        return random.nextInt(3) == 0
                ? Sketch.none(random.nextInt(TARGETS), "because")
                : Sketch.names(
                        random.nextInt(TARGETS), pick(List.of(ImpactScope.values()), random), random.nextInt(TARGETS));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
