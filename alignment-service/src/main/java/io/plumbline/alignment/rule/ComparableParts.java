package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
                ? sameFrequency ? comparable(subject) : unevenFrequency(subject)
                : Result.of(this, subject, Outcome.FAIL, String.join(" ", faults))
                        .withFix("Add up only what is of one kind; link the others as causes.");
        return Optional.of(result.withTargets(parts.stream().map(Target::id).toList())
                .withLinks(links.stream().map(Link::id).toList()));
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
        return Result.of(this, subject, Outcome.PASS, "%s and its parts can be compared.".formatted(subject.name()));
    }

    private Result unevenFrequency(Target subject) {
        return Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s and its parts are not measured equally often, so they can be compared at year ends only."
                                .formatted(subject.name()))
                .withFix("Measure the parts as often as the whole.");
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.touched(), change.effectsOf(change.targets()));
    }
}
