package io.plumbline.target.planfile.sheet;

import io.plumbline.platform.WrittenNumber;
import io.plumbline.target.target.ShapeChoice;
import io.plumbline.target.trajectory.ShapeName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A shape in one cell: {@code LINEAR}, {@code S_CURVE midpoint=0.4 steepness=6}, {@code WEIGHTS 0.1 0.2 0.7}. */
final class ShapeText {

    static final String ADVICE =
            "Write a shape such as LINEAR, COMPOUND, S_CURVE midpoint=0.4 steepness=6, FRONT_LOADED power=2,"
                    + " BACK_LOADED, STEPPED steps=3 or WEIGHTS 0.1 0.2 0.7.";

    private ShapeText() {}

    static String write(ShapeChoice shape) {
        var words = new ArrayList<>(List.of(shape.name().name()));
        put(words, "midpoint", shape.midpoint());
        put(words, "steepness", shape.steepness());
        put(words, "power", shape.power());
        put(words, "steps", shape.steps() == null ? null : BigDecimal.valueOf(shape.steps()));
        if (shape.weights() != null) {
            words.add(shape.weights().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")));
        }
        return String.join(" ", words);
    }

    private static void put(List<String> words, String name, BigDecimal value) {
        if (value != null) {
            words.add(name + "=" + value.toPlainString());
        }
    }

    /** Empty if the text is not a shape. */
    static Optional<ShapeChoice> read(String text) {
        var words = text.strip().split("[\\s;]+");
        try {
            var name = ShapeName.valueOf(
                    words[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            var parameters = new HashMap<String, BigDecimal>();
            List<BigDecimal> weights = null;
            for (var word : Arrays.copyOfRange(words, 1, words.length)) {
                var pair = word.split("=", 2);
                if (pair.length == 2) {
                    if (parameters.put(pair[0], WrittenNumber.read(pair[1])) != null) {
                        return Optional.empty();
                    }
                } else {
                    weights = weights == null ? new ArrayList<>() : weights;
                    weights.add(WrittenNumber.read(word));
                }
            }
            return shape(name, parameters, weights);
        } catch (IllegalArgumentException | ArithmeticException noShape) {
            return Optional.empty();
        }
    }

    private static Optional<ShapeChoice> shape(
            ShapeName name, Map<String, BigDecimal> parameters, List<BigDecimal> weights) {
        var steps = parameters.remove("steps");
        var shape = new ShapeChoice(
                name,
                parameters.remove("midpoint"),
                parameters.remove("steepness"),
                parameters.remove("power"),
                steps == null ? null : steps.intValueExact(),
                weights);
        return parameters.isEmpty() ? Optional.of(shape) : Optional.empty();
    }
}
