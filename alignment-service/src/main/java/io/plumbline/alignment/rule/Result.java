package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule says about one target.
 *
 * @param rule id of the rule
 * @param subject the target that was judged
 * @param sentence why, readable by a person without the numbers
 * @param targets the other targets concerned
 * @param links the links concerned
 * @param fix what a person can do about it, or null if there is nothing to do
 * @param request what would carry out the fix, or null if that takes a person's judgement
 */
public record Result(
        String rule,
        UUID subject,
        Outcome outcome,
        Text sentence,
        List<Figure> figures,
        List<UUID> targets,
        List<UUID> links,
        @Schema(nullable = true) Text fix,
        @Schema(nullable = true) FixRequest request) {

    public Result {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(sentence, "sentence");
        figures = List.copyOf(figures);
        targets = List.copyOf(targets);
        links = List.copyOf(links);
    }

    static Result of(Rule rule, Target subject, Outcome outcome, String sentence, Object... parts) {
        return of(rule, subject, outcome, Text.of(sentence, parts));
    }

    static Result of(Rule rule, Target subject, Outcome outcome, Text sentence) {
        return new Result(rule.id(), subject.id(), outcome, sentence, List.of(), List.of(), List.of(), null, null);
    }

    Result withFigures(List<Figure> numbers) {
        return new Result(rule, subject, outcome, sentence, numbers, targets, links, fix, request);
    }

    Result withTargets(List<UUID> concerned) {
        return new Result(rule, subject, outcome, sentence, figures, concerned, links, fix, request);
    }

    Result withCauses(List<Link> concerned) {
        return withTargets(concerned.stream().map(Link::fromTargetId).distinct().toList())
                .withLinks(concerned);
    }

    Result withLinks(List<Link> concerned) {
        var ids = concerned.stream().map(Link::id).toList();
        return new Result(rule, subject, outcome, sentence, figures, targets, ids, fix, request);
    }

    Result withFix(String advice, Object... parts) {
        return withFix(Text.of(advice, parts));
    }

    Result withFix(Text advice) {
        return new Result(rule, subject, outcome, sentence, figures, targets, links, advice, request);
    }

    Result withRequest(FixRequest carriesItOut) {
        return new Result(rule, subject, outcome, sentence, figures, targets, links, fix, carriesItOut);
    }

    public Optional<String> findFix() {
        return Optional.ofNullable(fix).map(Text::toString);
    }

    /** Compares what is cheap to compare first: most results that differ do so in a number. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Result result
                        && outcome == result.outcome
                        && rule.equals(result.rule)
                        && subject.equals(result.subject)
                        && figures.equals(result.figures)
                        && targets.equals(result.targets)
                        && links.equals(result.links)
                        && sentence.equals(result.sentence)
                        && Objects.equals(fix, result.fix)
                        && Objects.equals(request, result.request);
    }

    /** True if a reader is told the same; figures may differ in trailing zeros that no sentence shows. */
    public boolean saysTheSameAs(Result result) {
        return outcome == result.outcome
                && sentence.toString().equals(result.sentence.toString())
                && findFix().equals(result.findFix());
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, subject, outcome, figures, targets, links);
    }
}
