package io.plumbline.target.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.platform.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaPropertiesTest {

    @Property
    void everyReferenceStandsWhereItSaysAndNoneIsForgotten(@ForAll("formulas") String expression) {
        var formula = Formula.read(expression);

        var rest = new StringBuilder(expression);
        for (var reference : formula.references()) {
            int from = reference.position() - 1;
            int to = from + reference.code().length();
            assertEquals(reference.code(), expression.substring(from, to));
            rest.replace(from, to, " ".repeat(to - from));
        }
        assertFalse(rest.chars().anyMatch(Character::isLetter), expression);
    }

    @Property
    void whateverIsWrittenIsReadOrRefusedWithItsPosition(@ForAll("scribbles") String expression) {
        try {
            assertFalse(Formula.read(expression).codes().isEmpty());
        } catch (Refusal refusal) {
            assertTrue(refusal.getMessage().contains("at position "), refusal.getMessage());
        }
    }

    /** Held against a search that knows nothing of levels: everything reachable, by a fixed point. */
    @Property
    void aCircleIsFoundExactlyWhenACodeRestsOnItself(@ForAll("plans") Map<String, Set<String>> formulas) {
        for (var code : formulas.keySet()) {
            var rests = List.copyOf(formulas.get(code));
            var others = new HashMap<>(formulas);
            others.remove(code);

            var circle = FormulaCircle.closedBy(
                    code,
                    rests,
                    codes -> others.entrySet().stream()
                            .filter(entry -> codes.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

            assertEquals(reachable(rests, others).contains(code), circle.isPresent());
            circle.ifPresent(path -> {
                assertEquals(code, path.get(0));
                assertEquals(code, path.get(path.size() - 1));
                for (int at = 1; at < path.size(); at++) {
                    assertTrue(formulas.get(path.get(at - 1)).contains(path.get(at)), path.toString());
                }
            });
        }
    }

    private static Set<String> reachable(List<String> from, Map<String, Set<String>> formulas) {
        var reached = new HashSet<>(from);
        int before;
        do {
            before = reached.size();
            for (var code : new ArrayList<>(reached)) {
                reached.addAll(formulas.getOrDefault(code, Set.of()));
            }
        } while (reached.size() > before);
        return reached;
    }

    @Provide
    Arbitrary<Map<String, Set<String>>> plans() {
        var codes = Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
        return Arbitraries.maps(codes, codes.set().ofMinSize(1).ofMaxSize(2)).ofMaxSize(7);
    }

    @Provide
    Arbitrary<String> formulas() {
        return Arbitraries.lazyOf(
                FormulaPropertiesTest::codes,
                FormulaPropertiesTest::codes,
                () -> Combinators.combine(
                                formulas(), Arbitraries.of(" + ", "-", " × ", "÷", "*", " / ", " − "), operands())
                        .as((left, sign, right) -> left + sign + right),
                () -> formulas().map(inner -> "(" + inner + ")"),
                () -> formulas().map(inner -> "-(" + inner + ")"));
    }

    private Arbitrary<String> operands() {
        return Arbitraries.oneOf(codes(), Arbitraries.integers().between(0, 999).map(String::valueOf));
    }

    private static Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('A', 'Z', '_', '7')
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(code -> Character.isLetter(code.charAt(0)));
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings()
                .withChars("ab1 +-*/×÷()[]{}.,;:^&|=<>!\"'#%$@\\\tπ€\u0000")
                .ofMaxLength(30);
    }
}
