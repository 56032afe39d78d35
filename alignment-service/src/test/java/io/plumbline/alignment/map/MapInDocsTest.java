package io.plumbline.alignment.map;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.part;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import io.plumbline.alignment.rule.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MapInDocsTest {

    private static final int UNANSWERED = 14;

    @Test
    void the_map_in_the_documents_is_what_the_code_draws() throws IOException {
        var file = Path.of(System.getProperty("plumbline.contracts"))
                .resolveSibling("docs")
                .resolve("strategy-map.svg");
        var drawn = DrawnPlans.svg(plan());
        if (System.getProperty("plumbline.write-contracts") != null) {
            Files.writeString(file, drawn);
        }
        assertEquals(Files.readString(file), drawn);
    }

    /** "Double profit in five years" as the launcher loads it, with two flaws to show: a short sum, and a target without answers. */
    private static PlanModel plan() {
        var model = Sketch.model(
                        Sketch.plan(1),
                        Sketch.withFormula(euros(1, "profit", "FINANCIAL", 1000, 2000), "revenue - expenses"),
                        euros(2, "revenue", "FINANCIAL", 5000, 6500),
                        euros(3, "expenses", "FINANCIAL", 4000, 4500),
                        euros(4, "existing_customers", "CUSTOMER", 0, 400),
                        euros(5, "price", "CUSTOMER", 0, 100),
                        euros(6, "repeat_purchase", "CUSTOMER", 0, 300),
                        euros(7, "new_customers", "CUSTOMER", 0, 1000),
                        driver(8, "product_innovation", "INTERNAL", 10, 30, 4, "PERCENT"),
                        driver(9, "subscription", "INTERNAL", 200, 1000, 4, "COUNT"),
                        driver(10, "new_markets", "INTERNAL", 0, 4, 4, "COUNT"),
                        driver(11, "campaigns", "INTERNAL", 4, 12, 4, "COUNT"),
                        driver(12, "satisfaction", "PEOPLE", 60, 75, 3, "POINTS"),
                        driver(13, "strategic_skills_gap", "PEOPLE", 40, 10, 3, "PERCENT"),
                        driver(14, "turnover", "PEOPLE", 20, 10, 3, "PERCENT"))
                .with(part(101, 4, 2))
                .with(part(102, 7, 2))
                .with(part(103, 5, 4))
                .with(part(104, 6, 4))
                .with(cause(105, 8, 5, Sign.POSITIVE, 12))
                .with(cause(106, 9, 6, Sign.POSITIVE, 12))
                .with(cause(107, 10, 7, Sign.POSITIVE, 12))
                .with(cause(108, 11, 7, Sign.POSITIVE, 3))
                .with(cause(109, 12, 8, Sign.POSITIVE, 6))
                .with(cause(110, 12, 11, Sign.POSITIVE, 6))
                .with(cause(111, 13, 9, Sign.NEGATIVE, 6))
                .with(cause(112, 13, 10, Sign.NEGATIVE, 6))
                .with(cause(113, 14, 13, Sign.POSITIVE, 0));
        for (int year = 2027; year <= 2031; year++) {
            model = model.with(
                    new Review(new UUID(9, year), 1, "Review of " + year, LocalDate.of(year, 12, 31), null, Set.of()));
        }
        for (int number = 1; number < UNANSWERED; number++) {
            // the apex for all the others, and a driver of it for those that stand beside it
            int elsewhere = number < 4 ? 8 : 1;
            model = model.with(Sketch.none(number, "It acts elsewhere"))
                    .with(Sketch.names(number, ImpactScope.OTHER_PERSPECTIVES, elsewhere));
        }
        return model;
    }

    private static Target euros(int number, String code, String perspective, double baseline, double goal) {
        return Sketch.in(TargetState.ACTIVE, Sketch.target(number, code, perspective, baseline, goal));
    }

    private static Target driver(
            int number, String code, String perspective, double baseline, double goal, int dueYear, String unit) {
        var target = Sketch.target(number, code, perspective, baseline, goal, dueYear);
        return Sketch.change(target)
                .accumulation(unit.equals("COUNT") ? Accumulation.LAST : Accumulation.AVERAGE)
                .unit(unit)
                .leading()
                .in(number == UNANSWERED ? TargetState.DRAFT : TargetState.ACTIVE)
                .target();
    }
}
