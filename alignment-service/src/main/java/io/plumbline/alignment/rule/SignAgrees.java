package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Movement;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A cause moves its effect the way that the effect's target goes: sign of the link times movement of the cause is the movement of the
 * effect.
 *
 * <p>A target that acts on an apex upwards by one path and downwards by another warns: which one wins is not known.
 */
public final class SignAgrees implements Rule {

    @Override
    public String id() {
        return "sign-agrees";
    }

    @Override
    public String sentence() {
        return "A cause moves its effect the way that the effect's target goes, and no target acts on an apex both ways.";
    }

    @Override
    public String why() {
        return "If a cause pushes its effect away from its goal, the better the one is reached, the worse the other will be.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var links = model.incoming(subject.id(), LinkKind.CAUSAL);
        var against = new ArrayList<Link>();
        var idle = new ArrayList<Link>();
        for (var link : links) {
            int cause = model.getTarget(link.fromTargetId()).movement().sign();
            int effect = subject.movement().sign();
            if (cause * effect == 0) {
                if (cause != effect) {
                    idle.add(link);
                }
            } else if (cause * link.sign().factor() != effect) {
                against.add(link);
            }
        }
        var torn = model.reach().tornApexes(subject.id());
        if (links.isEmpty() && torn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(result(model, subject, links, against, idle, torn));
    }

    private Result result(
            PlanModel model, Target subject, List<Link> links, List<Link> against, List<Link> idle, List<UUID> torn) {
        var sentences = new ArrayList<Text>();
        against.forEach(link -> sentences.add(contradiction(model.getTarget(link.fromTargetId()), link, subject)));
        idle.forEach(link -> sentences.add(idleness(model.getTarget(link.fromTargetId()), subject)));
        if (!torn.isEmpty()) {
            sentences.add(Text.of(
                    "%s raises %s by one path and lowers it by another.", subject.name(), Wording.names(model, torn)));
        }
        if (sentences.isEmpty()) {
            return agreed(model, subject, links);
        }
        var concerned = new ArrayList<>(against);
        concerned.addAll(idle);
        var targets = new ArrayList<>(
                concerned.stream().map(Link::fromTargetId).distinct().toList());
        targets.addAll(torn);
        var result = Result.of(this, subject, against.isEmpty() ? Outcome.WARN : Outcome.FAIL, Text.joined(sentences))
                .withTargets(targets)
                .withLinks(concerned)
                .withFix(Text.of("%s", advice(model, subject, against, idle, torn)));
        return against.size() == 1 && against.get(0).elasticity() == null
                ? result.withRequest(FixRequest.amendLink(
                        against.get(0).id(),
                        Map.of(
                                "sign",
                                against.get(0).sign().times(Sign.NEGATIVE).name())))
                : result;
    }

    private Result agreed(PlanModel model, Target subject, List<Link> links) {
        var causes = links.stream().map(Link::fromTargetId).distinct().toList();
        return Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s %s %s the way that its target goes.",
                        Wording.names(model, causes),
                        causes.size() == 1 ? "moves" : "move",
                        subject.name())
                .withTargets(causes)
                .withLinks(links);
    }

    private static String advice(
            PlanModel model, Target subject, List<Link> against, List<Link> idle, List<UUID> torn) {
        if (!against.isEmpty()) {
            var link = against.get(0);
            return "Make the link from %s to %s %s, or turn the goal of one of the two."
                    .formatted(
                            model.getTarget(link.fromTargetId()).name(),
                            subject.name(),
                            link.sign().times(Sign.NEGATIVE));
        }
        if (!idle.isEmpty()) {
            var cause = model.getTarget(idle.get(0).fromTargetId());
            var held = cause.movement() == Movement.HOLD ? cause : subject;
            return "Give %s, which is held at %s, a goal that moves, or take out the link from %s to %s."
                    .formatted(held.name(), Amount.of(held.goal(), held.kpi()), cause.name(), subject.name());
        }
        return "Look at the paths from %s to %s (GET /targets/%s/impact): take out the link that is not meant, or split %s into the part that"
                .concat(" raises and the part that lowers.")
                .formatted(subject.name(), Wording.names(model, torn), subject.id(), subject.name());
    }

    private static Text contradiction(Target cause, Link link, Target effect) {
        return Text.of(
                "%s goes %s and by a %s link moves %s %s, but its target goes %s.",
                cause.name(),
                word(cause.movement()),
                link.sign().name().toLowerCase(Locale.ROOT),
                effect.name(),
                cause.movement().sign() * link.sign().factor() > 0 ? "up" : "down",
                word(effect.movement()));
    }

    private static Text idleness(Target cause, Target effect) {
        return cause.movement() == Movement.HOLD
                ? Text.of(
                        "%s is to be held, so it cannot be what moves %s %s.",
                        cause.name(), effect.name(), word(effect.movement()))
                : Text.of(
                        "%s goes %s and moves %s, which is to be held.",
                        cause.name(), word(cause.movement()), effect.name());
    }

    private static String word(Movement movement) {
        return switch (movement) {
            case UP -> "up";
            case DOWN -> "down";
            case HOLD -> "nowhere";
        };
    }

    /** The links that do not agree, and the two ways on which a torn target acts. */
    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var sentences = new ArrayList<String>();
        complaint.links().stream()
                .flatMap(id -> model.findLink(id).stream())
                .map(link -> "The link from %s is revised with PATCH /links/%s; the cause goes from %s."
                        .formatted(
                                model.getTarget(link.fromTargetId()).name(),
                                link.id(),
                                candidates.way(model.getTarget(link.fromTargetId()))))
                .forEach(sentences::add);
        for (var apex : model.reach().tornApexes(subject.id())) {
            var ways = new EnumMap<Sign, String>(Sign.class);
            for (var first : model.outgoing(subject.id())) {
                if (first.leads() && first.sign() != null) {
                    way(model, first, apex).forEach((sign, words) -> ways.putIfAbsent(sign, words));
                }
            }
            ways.forEach((sign, words) ->
                    sentences.add("%s: %s.".formatted(sign == Sign.POSITIVE ? "Raising" : "Lowering", words)));
        }
        return sentences;
    }

    private static Map<Sign, String> way(PlanModel model, Edge first, UUID apex) {
        var rest = first.to().equals(apex)
                ? Optional.of(List.<Edge>of())
                : new Paths(model, edge -> edge.leads() && edge.sign() != null).findShortest(first.to(), apex::equals);
        return rest.map(edges -> {
                    var sign = first.sign();
                    var names = new ArrayList<String>();
                    names.add(model.getTarget(first.from()).name());
                    names.add(model.getTarget(first.to()).name());
                    for (var edge : edges) {
                        sign = sign.times(edge.sign());
                        names.add(model.getTarget(edge.to()).name());
                    }
                    return Map.of(sign, String.join(" → ", names));
                })
                .orElse(Map.of());
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var affected = union(
                change.turned(),
                change.effectsOf(change.turned()),
                change.linkEffects(),
                change.linkCauses(),
                change.otherwiseLeading());
        if (change.restated().stream().anyMatch(change.after().plan()::isApex)) {
            change.after().listTargets().forEach(target -> affected.add(target.id()));
        }
        return affected;
    }
}
