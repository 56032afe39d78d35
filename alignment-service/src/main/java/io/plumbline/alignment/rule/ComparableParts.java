package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Locale;
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
        var faults = faults(model, subject, parts, links);
        boolean sameFrequency = parts.stream()
                .allMatch(part -> part.kpi().frequency() == subject.kpi().frequency());
        var result = faults.isEmpty()
                ? sameFrequency ? comparable(subject) : unevenFrequency(subject, parts)
                : faults.of(this, subject, Outcome.FAIL);
        return Optional.of(result.withCauses(links));
    }

    private static Complaint faults(PlanModel model, Target whole, List<Target> parts, List<Link> links) {
        var faults = new Complaint();
        if (whole.kpi().isRate()) {
            faults.add(
                    Text.of(
                            "%s is a rate (%s), and a rate is not the sum of anything; yet %s %s linked as its parts.",
                            Wording.coded(whole),
                            measure(whole),
                            Wording.codedOf(parts),
                            parts.size() == 1 ? "is" : "are"),
                    Text.of("link them as causes instead: %s", asCauses(model, whole, links)),
                    Text.of(
                            "measure %s by a sum, in a unit that its parts have too %s",
                            whole.name(), Operation.reviseKpi(whole.kpi(), "fields unit and accumulation")));
            return faults;
        }
        for (var part : parts) {
            var own = links.stream()
                    .filter(link -> link.fromTargetId().equals(part.id()))
                    .toList();
            var wrong = wrong(whole, part);
            if (wrong != null) {
                faults.add(
                        wrong,
                        Text.of(
                                "if %s moves %s without being a share of its sum, link it as a cause instead: %s",
                                part.name(), whole.name(), asCauses(model, whole, own)),
                        Text.of(
                                "if it is in truth such a share, measure %s as %s is measured, %s %s, and state its"
                                        + " baseline, goal and pins anew in %s %s",
                                part.name(),
                                whole.name(),
                                measure(whole),
                                Operation.reviseKpi(part.kpi(), "fields unit and accumulation"),
                                whole.kpi().unit(),
                                Operation.revise(part, "fields baseline, goal and pins")),
                        Text.of(
                                "if it has nothing to do with %s, take it out %s",
                                whole.name(), Operation.remove(own.get(0))));
            }
        }
        if (links.stream().map(Link::form).distinct().count() > 1) {
            faults.add(
                    Text.of(
                            "Some parts of %s are counted by their level (LEVEL), some by their change since the start"
                                    + " (DELTA), and the two have no sum: %s.",
                            Wording.coded(whole),
                            Wording.enumerate(links.stream()
                                    .map(link ->
                                            Wording.coded(model.getTarget(link.fromTargetId())) + " by " + link.form())
                                    .toList())),
                    Text.of("count all by their change: %s", inForm(model, links, Form.DELTA)),
                    Text.of("count all by their level: %s", inForm(model, links, Form.LEVEL)));
        }
        return faults;
    }

    private static Text wrong(Target whole, Target part) {
        if (part.kpi().isRate()) {
            return Text.of(
                    "%s is a rate (%s), and rates are never summed; yet it is linked as a part of %s, which is %s.",
                    Wording.coded(part), measure(part), Wording.coded(whole), measure(whole));
        }
        boolean sameUnit = part.kpi().unit().equals(whole.kpi().unit());
        return sameUnit && part.kpi().accumulation() == whole.kpi().accumulation()
                ? null
                : Text.of(
                        "%s is measured otherwise than the whole of which it is linked as a part, so the sum means"
                                + " nothing: it is %s, %s is %s.",
                        Wording.coded(part), measure(part), Wording.coded(whole), measure(whole));
    }

    /** {@code EUR, over a year by SUM}. */
    private static String measure(Target target) {
        return "in " + target.kpi().unit() + ", counted over a year by "
                + target.kpi().accumulation();
    }

    private static String asCauses(PlanModel model, Target whole, List<Link> links) {
        return Wording.enumerate(links.stream()
                .map(link -> {
                    int sign = model.getTarget(link.fromTargetId()).movement().sign()
                            * whole.movement().sign();
                    return model.getTarget(link.fromTargetId()).name() + " "
                            + Operation.amend(
                                    link,
                                    "kind CAUSAL, sign "
                                            + (sign == 0
                                                    ? "POSITIVE or NEGATIVE"
                                                    : Sign.of(sign).name()));
                })
                .toList());
    }

    static String inForm(PlanModel model, List<Link> links, Form form) {
        return Wording.enumerate(links.stream()
                .filter(link -> link.form() != form)
                .map(link -> "%s %s"
                        .formatted(model.getTarget(link.fromTargetId()).name(), Operation.amend(link, "form " + form)))
                .toList());
    }

    private Result comparable(Target subject) {
        return Result.of(this, subject, Outcome.PASS, "%s and its parts can be compared.", subject.name());
    }

    private Result unevenFrequency(Target subject, List<Target> parts) {
        var wanted = word(subject);
        var others = parts.stream()
                .filter(part -> part.kpi().frequency() != subject.kpi().frequency())
                .toList();
        return new Complaint()
                .add(
                        Text.of(
                                "%s is measured each %s, but of its parts %s. So they can be compared at year ends"
                                        + " only, not in between.",
                                Wording.coded(subject),
                                wanted,
                                Wording.enumerate(others.stream()
                                        .map(part -> Wording.coded(part) + " each " + word(part))
                                        .toList())),
                        Text.of(
                                "measure those parts each %s too: %s",
                                wanted,
                                Wording.enumerate(others.stream()
                                        .map(part ->
                                                part.name() + " " + Operation.reviseKpi(part.kpi(), "field frequency"))
                                        .toList())))
                .of(this, subject, Outcome.WARN);
    }

    private static String word(Target target) {
        return target.kpi().frequency().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.turned(), change.linkEffects(), change.effectsOf(change.turned()));
    }
}
