package io.plumbline.target.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.plumbline.target.trajectory.Feasibility.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeasibilityPropertiesTest {

    /** A small request in whole numbers, so that everything can be tried. */
    record Request(BackCast backCast, LargestStep largestStep) {

        boolean isImpossible() {
            return Feasibility.of(backCast, largestStep).verdict() == Verdict.IMPOSSIBLE;
        }
    }

    @Property
    void itIsImpossibleExactlyIfTryingEveryPathFindsNone(@ForAll("absolute") Request request) {
        BackCast backCast = request.backCast();
        int step = request.largestStep().size().intValueExact();
        Set<Integer> reached = Set.of(backCast.baseline().intValueExact());
        for (int year = 1; year <= backCast.dueYear(); year++) {
            Set<Integer> next = new HashSet<>();
            for (int value : reached) {
                for (int change = -step; change <= step; change++) {
                    next.add(value + change);
                }
            }
            int current = year;
            backCast.pins().stream()
                    .filter(pin -> pin.year() == current)
                    .forEach(pin -> next.retainAll(Set.of(pin.value().intValueExact())));
            reached = next;
        }

        assertEquals(!reached.contains(backCast.goal().intValueExact()), request.isImpossible());
    }

    @Property
    void everyRelaxationHelpsAndOneUnitLessDoesNot(@ForAll("any") Request request) {
        Assume.that(request.isImpossible());
        for (Relaxation relaxation :
                Feasibility.of(request.backCast(), request.largestStep()).relaxations()) {
            assertEquals(false, relaxed(request, relaxation, relaxation.to()).isImpossible(), relaxation.sentence());
            BigDecimal less = lessBold(request, relaxation);
            assertEquals(true, relaxed(request, relaxation, less).isImpossible(), relaxation.sentence());
        }
    }

    @Property
    void linearFitsAnAmountWheneverAnythingDoes(@ForAll("absolute") Request request) {
        Verdict verdict =
                Feasibility.of(request.backCast(), request.largestStep()).verdict();

        assertNotEquals(Verdict.SHAPE_TOO_STEEP, verdict);
    }

    @Property
    void anImpossibleAmountIsAlwaysHelpedByALargerStep(@ForAll("absolute") Request request) {
        if (request.isImpossible()) {
            List<Relaxation> relaxations =
                    Feasibility.of(request.backCast(), request.largestStep()).relaxations();
            assertNotEquals(
                    0,
                    relaxations.stream()
                            .filter(each -> each.kind() == Relaxation.Kind.RAISE_LARGEST_STEP)
                            .count());
        }
    }

    @Provide
    Arbitrary<Request> absolute() {
        Arbitrary<LargestStep> steps =
                Arbitraries.integers().between(0, 4).map(size -> new LargestStep.Absolute(BigDecimal.valueOf(size)));
        return requests(Arbitraries.integers().between(-9, 9), steps);
    }

    @Provide
    Arbitrary<Request> any() {
        Arbitrary<LargestStep> percents =
                Arbitraries.integers().between(1, 90).map(size -> new LargestStep.Percent(BigDecimal.valueOf(size)));
        return Arbitraries.oneOf(absolute(), requests(Arbitraries.integers().between(-400, 400), percents));
    }

    private static Arbitrary<Request> requests(Arbitrary<Integer> values, Arbitrary<LargestStep> steps) {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 5);
        Arbitrary<Set<Integer>> pinned =
                Arbitraries.integers().between(1, 4).set().ofMaxSize(2);
        return Combinators.combine(values.list().ofSize(6), years, pinned, steps)
                .as((numbers, dueYear, pinYears, step) -> {
                    List<Pin> pins = new ArrayList<>();
                    pinYears.stream()
                            .filter(year -> year < dueYear)
                            .forEach(year -> pins.add(new Pin(year, BigDecimal.valueOf(numbers.get(year + 1)))));
                    BigDecimal baseline = BigDecimal.valueOf(numbers.get(0));
                    BigDecimal goal = BigDecimal.valueOf(numbers.get(1));
                    return new Request(new BackCast(baseline, goal, dueYear, new Linear(), pins, 0), step);
                });
    }

    private static BigDecimal lessBold(Request request, Relaxation relaxation) {
        int decimals = relaxation.kind() == Relaxation.Kind.RAISE_LARGEST_STEP
                ? request.largestStep().sizeScale(0)
                : 0;
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        boolean rising = relaxation.to().compareTo(relaxation.from()) > 0;
        return rising ? relaxation.to().subtract(unit) : relaxation.to().add(unit);
    }

    private static Request relaxed(Request request, Relaxation relaxation, BigDecimal value) {
        BackCast given = request.backCast();
        LargestStep step = request.largestStep();
        BigDecimal goal = given.goal();
        int dueYear = given.dueYear();
        List<Pin> pins = new ArrayList<>(given.pins());
        switch (relaxation.kind()) {
            case RAISE_LARGEST_STEP -> step = step.withSize(value);
            case MOVE_GOAL -> goal = value;
            case MOVE_DUE_YEAR -> dueYear = value.intValueExact();
            case MOVE_PIN -> {
                int index = Integer.parseInt(relaxation.pointer().split("/")[2]);
                pins.set(index, new Pin(pins.get(index).year(), value));
            }
        }
        return new Request(new BackCast(given.baseline(), goal, dueYear, given.shape(), pins, 0), step);
    }
}
