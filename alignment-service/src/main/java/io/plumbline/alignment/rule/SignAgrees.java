package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Movement;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
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
        var torn = tornApexes(model, subject);
        if (links.isEmpty() && torn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(result(model, subject, links, against, idle, torn));
    }

    private Result result(
            PlanModel model, Target subject, List<Link> links, List<Link> against, List<Link> idle, List<UUID> torn) {
        var sentences = new ArrayList<String>();
        against.forEach(link -> sentences.add(contradiction(model.getTarget(link.fromTargetId()), link, subject)));
        idle.forEach(link -> sentences.add(idleness(model.getTarget(link.fromTargetId()), subject)));
        if (!torn.isEmpty()) {
            sentences.add("%s raises %s by one path and lowers it by another."
                    .formatted(subject.name(), Wording.names(model, torn)));
        }
        if (sentences.isEmpty()) {
            return agreed(model, subject, links);
        }
        var concerned = new ArrayList<>(against);
        concerned.addAll(idle);
        var targets = new ArrayList<>(
                concerned.stream().map(Link::fromTargetId).distinct().toList());
        targets.addAll(torn);
        return Result.of(this, subject, against.isEmpty() ? Outcome.WARN : Outcome.FAIL, String.join(" ", sentences))
                .withTargets(targets)
                .withLinks(concerned.stream().map(Link::id).toList())
                .withFix(advice(against, idle));
    }

    private Result agreed(PlanModel model, Target subject, List<Link> links) {
        var causes = links.stream().map(Link::fromTargetId).distinct().toList();
        var sentence = "%s %s %s the way that its target goes."
                .formatted(Wording.names(model, causes), causes.size() == 1 ? "moves" : "move", subject.name());
        return Result.of(this, subject, Outcome.PASS, sentence)
                .withTargets(causes)
                .withLinks(links.stream().map(Link::id).toList());
    }

    private static String advice(List<Link> against, List<Link> idle) {
        if (!against.isEmpty()) {
            return "Turn the sign of the link, or the goal of one of the two.";
        }
        return idle.isEmpty()
                ? "Say in a link's strength which path prevails, or take out the one that is not meant."
                : "Give the target that is held a goal that moves, or take out the link.";
    }

    private static String contradiction(Target cause, Link link, Target effect) {
        return "%s goes %s and by a %s link moves %s %s, but its target goes %s."
                .formatted(
                        cause.name(),
                        word(cause.movement()),
                        link.sign().name().toLowerCase(Locale.ROOT),
                        effect.name(),
                        cause.movement().sign() * link.sign().factor() > 0 ? "up" : "down",
                        word(effect.movement()));
    }

    private static String idleness(Target cause, Target effect) {
        return cause.movement() == Movement.HOLD
                ? "%s is to be held, so it cannot be what moves %s %s."
                        .formatted(cause.name(), effect.name(), word(effect.movement()))
                : "%s goes %s and moves %s, which is to be held."
                        .formatted(cause.name(), word(cause.movement()), effect.name());
    }

    private static String word(Movement movement) {
        return switch (movement) {
            case UP -> "up";
            case DOWN -> "down";
            case HOLD -> "nowhere";
        };
    }

    private static List<UUID> tornApexes(PlanModel model, Target subject) {
        return new Paths(model, Edge::leads)
                .signs(subject.id()).entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1
                                && model.plan().isApex(entry.getKey())
                                && !entry.getKey().equals(subject.id()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var turned = union(change.restated(), change.linkCauses());
        return union(
                change.targets(),
                change.effectsOf(change.targets()),
                change.linkEffects(),
                change.upstreamOf(turned, Edge::leads));
    }
}
