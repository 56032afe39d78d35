package io.plumbline.target.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.target.trajectory.BackLoaded;
import io.plumbline.target.trajectory.FrontLoaded;
import io.plumbline.target.trajectory.SCurve;
import io.plumbline.target.trajectory.Shape;
import io.plumbline.target.trajectory.ShapeName;
import io.plumbline.target.trajectory.Stepped;
import io.plumbline.target.trajectory.Weights;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shape by name, with its parameters where the usual ones do not serve. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShapeChoice(
        @NotNull ShapeName name,

        @Schema(description = "S_CURVE: part of the time at which half the way is done, 0.01 to 0.99")
        BigDecimal midpoint,

        @Schema(description = "S_CURVE: how sudden, 0.01 to 100; 8 is usual")
        BigDecimal steepness,

        @Schema(description = "FRONT_LOADED and BACK_LOADED: 1 is linear, 2 is usual, 10 the most")
        BigDecimal power,

        @Schema(description = "STEPPED: number of equal steps")
        Integer steps,

        @Schema(description = "WEIGHTS: part of the way that each year takes; they sum to 1") @Size(max = 15)
        List<@NotNull BigDecimal> weights) {

    public static final ShapeChoice LINEAR = new ShapeChoice(ShapeName.LINEAR, null, null, null, null, null);

    /** @param years years until the goal is due */
    public Shape shape(int years) {
        return switch (name) {
            case LINEAR, COMPOUND -> Shape.named(name, years);
            case S_CURVE ->
                midpoint == null && steepness == null
                        ? SCurve.usual()
                        : new SCurve(
                                midpoint == null ? SCurve.usual().midpoint() : midpoint,
                                steepness == null ? SCurve.usual().steepness() : steepness);
            case FRONT_LOADED -> power == null ? FrontLoaded.usual() : new FrontLoaded(power);
            case BACK_LOADED -> power == null ? BackLoaded.usual() : new BackLoaded(power);
            case STEPPED -> steps == null ? Stepped.usual() : new Stepped(steps);
            case WEIGHTS -> weights == null ? Weights.even(years) : new Weights(weights);
        };
    }
}
