package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A whole and its parts are of one unit, accumulation, frequency and form, and none is a rate.
 *
 * <p>A difference of frequency alone warns: year ends can still be compared, the months between cannot.
 */
public final class ComparableParts implements Rule {

    @Override
    public String id() {
        return "comparable";
    }

    @Override
    public String sentence() {
        return "A whole and its parts are of one unit, accumulation, frequency and form, and none is a rate.";
    }

    @Override
    public String why() {
        return "Euros and heads, or two percentages, have no sum: the total would look exact and mean nothing.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var links = model.incoming(subject.id(), LinkKind.ADDITIVE);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var parts = links.stream()
                .map(link -> model.getTarget(link.fromTargetId()))
                .distinct()
                .toList();
        var faults = faults(subject, parts, links);
        boolean sameFrequency = parts.stream()
                .allMatch(part -> part.kpi().frequency() == subject.kpi().frequency());
        var result = faults.isEmpty()
                ? sameFrequency ? comparable(subject) : unevenFrequency(subject, parts)
                : Result.of(this, subject, Outcome.FAIL, Text.of("%s", String.join(" ", faults)))
                        .withFix(
                                "Leave only parts of %s that are measured in %s and counted by %s; link the others as causes (CAUSAL).",
                                subject.name(),
                                subject.kpi().unit(),
                                subject.kpi().accumulation());
        return Optional.of(result.withCauses(links));
    }

    private static List<String> faults(Target whole, List<Target> parts, List<Link> links) {
        var faults = new ArrayList<String>();
        if (whole.kpi().isRate()) {
            faults.add("%s is a rate, and a rate is not the sum of anything.".formatted(whole.name()));
        }
        for (var part : parts) {
            if (part.kpi().isRate()) {
                faults.add("%s is a rate, and rates are never summed.".formatted(part.name()));
            } else if (!part.kpi().unit().equals(whole.kpi().unit())) {
                faults.add("%s is measured in %s, %s in %s."
                        .formatted(
                                part.name(),
                                part.kpi().unit(),
                                whole.name(),
                                whole.kpi().unit()));
            } else if (part.kpi().accumulation() != whole.kpi().accumulation()) {
                faults.add("%s counts by %s, %s by %s."
                        .formatted(
                                part.name(),
                                part.kpi().accumulation(),
                                whole.name(),
                                whole.kpi().accumulation()));
            }
        }
        if (links.stream().map(Link::form).distinct().count() > 1) {
            faults.add("Some parts of %s are counted by their level, some by their change.".formatted(whole.name()));
        }
        return faults;
    }

    private Result comparable(Target subject) {
        return Result.of(this, subject, Outcome.PASS, "%s and its parts can be compared.", subject.name());
    }

    private Result unevenFrequency(Target subject, List<Target> parts) {
        return Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s and its parts are not measured equally often, so they can be compared at year ends only: %s.",
                        subject.name(),
                        Wording.enumerate(Stream.concat(Stream.of(subject), parts.stream())
                                .map(target -> target.name() + " each "
                                        + target.kpi().frequency().name().toLowerCase(Locale.ROOT))
                                .toList()))
                .withFix(
                        "Measure all parts of %s each %s, as it is itself.",
                        subject.name(), subject.kpi().frequency().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var odd = model.incoming(subject.id(), LinkKind.ADDITIVE).stream()
                .filter(link -> isOdd(subject, model.getTarget(link.fromTargetId())))
                .map(link -> "%s (PATCH /links/%s with kind CAUSAL and a sign)"
                        .formatted(model.getTarget(link.fromTargetId()).name(), link.id()))
                .toList();
        return complaint.outcome() != Outcome.FAIL || odd.isEmpty()
                ? List.of()
                : List.of("What does not fit: %s.".formatted(Wording.enumerate(odd)));
    }

    private static boolean isOdd(Target whole, Target part) {
        return whole.kpi().isRate()
                || part.kpi().isRate()
                || !part.kpi().unit().equals(whole.kpi().unit())
                || part.kpi().accumulation() != whole.kpi().accumulation();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.linkEffects(), change.effectsOf(change.restated()));
    }
}
