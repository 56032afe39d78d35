package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What one rule says about one target.
 *
 * @param rule id of the rule
 * @param subject the target that was judged
 * @param sentence why, readable by a person without the numbers
 * @param targets the other targets concerned
 * @param links the links concerned
 * @param fix what a person can do about it, or null if there is nothing to do
 */
public record Result(
        String rule,
        UUID subject,
        Outcome outcome,
        String sentence,
        List<Figure> figures,
        List<UUID> targets,
        List<UUID> links,
        String fix) {

    public Result {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(sentence, "sentence");
        figures = List.copyOf(figures);
        targets = List.copyOf(targets);
        links = List.copyOf(links);
    }

    static Result of(Rule rule, Target subject, Outcome outcome, String sentence) {
        return new Result(rule.id(), subject.id(), outcome, sentence, List.of(), List.of(), List.of(), null);
    }

    Result withFigures(List<Figure> numbers) {
        return new Result(rule, subject, outcome, sentence, numbers, targets, links, fix);
    }

    Result withTargets(List<UUID> concerned) {
        return new Result(rule, subject, outcome, sentence, figures, concerned, links, fix);
    }

    Result withLinks(List<UUID> concerned) {
        return new Result(rule, subject, outcome, sentence, figures, targets, concerned, fix);
    }

    Result withFix(String advice) {
        return new Result(rule, subject, outcome, sentence, figures, targets, links, advice);
    }

    public Optional<String> findFix() {
        return Optional.ofNullable(fix);
    }
}
