package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.ImpactAnswer;
import io.plumbline.alignment.graph.ImpactScope;
import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One part of the answer to "what will this target impact in this perspective, and in the others?", for a person.
 *
 * @param perspective that it speaks of; null for what drives the target
 */
@Schema(name = "ImpactSentence")
public record ImpactSentence(
        @Schema(examples = "CUSTOMER", nullable = true) String perspective,

        @Schema(
                examples =
                        "In Customer, the fall of Strategic skills gap raises New customers after 18 months (by way of New markets).")
        String sentence) {

    private static final int MOST_NAMED = 4;

    static List<ImpactSentence> list(
            PlanModel model, Target target, List<Reached> own, List<Reached> others, List<Driver> drivers) {
        var sentences = new ArrayList<ImpactSentence>();
        sentences.add(of(model, target, target.perspective(), own, ImpactScope.OWN_PERSPECTIVE));
        model.plan().perspectives().stream()
                .map(Perspective::code)
                .filter(code -> !code.equals(target.perspective()))
                .map(code -> of(
                        model,
                        target,
                        code,
                        others.stream()
                                .filter(reached -> reached.perspective().equals(code))
                                .toList(),
                        ImpactScope.OTHER_PERSPECTIVES))
                .forEach(sentences::add);
        sentences.add(new ImpactSentence(null, driven(target, drivers)));
        return sentences;
    }

    private static ImpactSentence of(
            PlanModel model, Target target, String perspective, List<Reached> reached, ImpactScope scope) {
        var sentence = Stream.of(
                        Optional.of(linked(model, target, perspective, reached)),
                        answered(model, target, perspective, scope),
                        unfounded(model, target, perspective, reached, scope))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new ImpactSentence(perspective, sentence);
    }

    /** What the links say. */
    private static String linked(PlanModel model, Target target, String perspective, List<Reached> reached) {
        var place = "In " + model.plan().perspectiveName(perspective) + ", ";
        if (reached.isEmpty()) {
            boolean own = perspective.equals(target.perspective());
            return place
                    + "no link leads from %s to %s.".formatted(target.name(), own ? "another target" : "any target");
        }
        var parts = reached.stream()
                .limit(MOST_NAMED)
                .map(found -> found.acts().verb(target.movement()) + " " + found.name() + " " + after(found.lagMonths())
                        + byWayOf(model, found))
                .collect(Collectors.toCollection(ArrayList::new));
        if (reached.size() > MOST_NAMED) {
            parts.add("reaches %d more".formatted(reached.size() - MOST_NAMED));
        }
        return place + movement(target) + " " + Wording.enumerate(parts) + ".";
    }

    private static String byWayOf(PlanModel model, Reached found) {
        var between = found.path().subList(0, found.path().size() - 1);
        return between.isEmpty() ? "" : " (by way of " + Wording.names(model, between) + ")";
    }

    private static String movement(Target target) {
        return switch (target.movement()) {
            case UP -> "the rise of " + target.name();
            case DOWN -> "the fall of " + target.name();
            case HOLD -> target.name();
        };
    }

    /** That somebody said "none", and why; where that speaks of several perspectives, only the links are told. */
    private static Optional<String> answered(PlanModel model, Target target, String perspective, ImpactScope scope) {
        return model.findAnswer(target.id(), scope)
                .filter(ImpactAnswer::isReasonedNone)
                .filter(answer -> perspective.equals(target.perspective()))
                .map(answer ->
                        "The answer given is none: " + answer.reason().strip().replaceAll("[.]+$", "") + ".");
    }

    /** What was said and no link bears out. */
    private static Optional<String> unfounded(
            PlanModel model, Target target, String perspective, List<Reached> reached, ImpactScope scope) {
        var unlinked = model.findAnswer(target.id(), scope).stream()
                .flatMap(answer -> answer.impactedTargetIds().stream())
                .flatMap(id -> model.findTarget(id).stream())
                .filter(named -> named.perspective().equals(perspective))
                .filter(named ->
                        reached.stream().noneMatch(found -> found.targetId().equals(named.id())))
                .map(Target::name)
                .sorted()
                .toList();
        return unlinked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "It is said to impact %s, to which no link leads yet.".formatted(Wording.enumerate(unlinked)));
    }

    private static String driven(Target target, List<Driver> drivers) {
        if (drivers.isEmpty()) {
            return "Nothing is linked that drives %s.".formatted(target.name());
        }
        var direct = drivers.stream().filter(Driver::direct).map(Driver::name).toList();
        var further = drivers.size() - direct.size();
        var slowest = drivers.stream()
                .reduce((one, other) -> other.longestLagMonths() > one.longestLagMonths() ? other : one)
                .orElseThrow();
        return "%s is driven by %s%s. The slowest of them is %s: it has to move by %s."
                .formatted(
                        target.name(),
                        Wording.enumerate(direct),
                        further == 0 ? "" : ", and further up by %d more".formatted(further),
                        slowest.name(),
                        slowest.latestChange());
    }

    static String after(int lagMonths) {
        return lagMonths == 0 ? "at once" : "after " + Wording.months(lagMonths);
    }
}
