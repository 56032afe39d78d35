package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any back-cast that has an answer: every shape, scale, horizon and set of pins, small and very large values. */
class TrajectoryDomain extends DomainContextBase {

    @Provide
    Arbitrary<BackCast> backCasts() {
        Arbitrary<Integer> years = Arbitraries.integers().between(1, Bounds.MAX_YEARS);
        Arbitrary<Integer> scales = Arbitraries.integers().between(0, Bounds.MAX_SCALE);
        return Combinators.combine(years, scales)
                .flatAs((dueYear, scale) -> shapes(dueYear).flatMap(shape -> backCasts(dueYear, scale, shape)));
    }

    /** Shapes of which each part is the same shape again, without pins. */
    static Arbitrary<BackCast> selfSimilarBackCasts() {
        Arbitrary<Shape> shapes = Arbitraries.of(new Linear(), new Compound());
        Arbitrary<Integer> years = Arbitraries.integers().between(2, Bounds.MAX_YEARS);
        Arbitrary<Integer> scales = Arbitraries.integers().between(0, Bounds.MAX_SCALE);
        return Combinators.combine(shapes, years, scales)
                .flatAs((shape, dueYear, scale) -> backCasts(dueYear, scale, shape))
                .map(cast -> new BackCast(
                        cast.baseline(), cast.goal(), cast.dueYear(), cast.shape(), List.of(), cast.scale()));
    }

    static Arbitrary<Shape> shapes(int years) {
        Arbitrary<BigDecimal> powers = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.TEN)
                .ofScale(2);
        Arbitrary<BigDecimal> midpoints = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("0.99"))
                .ofScale(2);
        Arbitrary<BigDecimal> steepness = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), BigDecimal.valueOf(100))
                .ofScale(2);
        Arbitrary<List<BigDecimal>> parts = Arbitraries.integers()
                .between(1, 1000)
                .map(BigDecimal::valueOf)
                .list()
                .ofSize(years);
        return Arbitraries.oneOf(
                Arbitraries.just(new Linear()),
                Arbitraries.just(new Compound()),
                Combinators.combine(midpoints, steepness).as(SCurve::new),
                powers.map(FrontLoaded::new),
                powers.map(BackLoaded::new),
                Arbitraries.integers().between(1, 15).map(Stepped::new),
                parts.map(Weights::inProportion));
    }

    private static Arbitrary<BackCast> backCasts(int dueYear, int scale, Shape shape) {
        Arbitrary<BigDecimal> ends = values(Math.min(8, scale + 2));
        Arbitrary<Set<Integer>> pinned = Arbitraries.integers()
                .between(1, Math.max(1, dueYear - 1))
                .set()
                .ofMaxSize(dueYear - 1);
        return Combinators.combine(ends, ends, pinned, values(scale).list().ofSize(dueYear))
                .as((baseline, goal, pinYears, pinValues) -> {
                    List<Pin> pins = new ArrayList<>();
                    pinYears.forEach(year -> pins.add(new Pin(year, admissible(shape, pinValues.get(year - 1)))));
                    return new BackCast(
                            admissible(shape, baseline), admissible(shape, goal), dueYear, shape, pins, scale);
                });
    }

    /** Values that COMPOUND can join: one sign, never 0. */
    private static BigDecimal admissible(Shape shape, BigDecimal value) {
        return shape instanceof Compound ? value.abs().add(BigDecimal.ONE) : value;
    }

    private static Arbitrary<BigDecimal> values(int scale) {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                        .ofScale(scale),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.TEN.pow(17).negate(), BigDecimal.TEN.pow(17))
                        .ofScale(scale));
    }
}
