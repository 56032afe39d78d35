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

    private static final String GOAL = "field goal";

    @Override
    public String id() {
        return "sign-agrees";
    }

    @Override
    public String sentence() {
        return "A cause moves its effect the way that the effect's target goes, and no target acts on an apex both"
                + " ways.";
    }

    @Override
    public String why() {
        return "If a cause pushes its effect away from its goal, the better the one is reached, the worse the other"
                + " will be.";
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
        var complaint = new Complaint();
        against.forEach(link -> contradict(model, link, subject, complaint));
        idle.forEach(link -> idle(model, link, subject, complaint));
        torn.forEach(apex -> tear(model, subject, model.getTarget(apex), complaint));
        if (complaint.isEmpty()) {
            return agreed(model, subject, links);
        }
        var concerned = new ArrayList<>(against);
        concerned.addAll(idle);
        var targets = new ArrayList<>(
                concerned.stream().map(Link::fromTargetId).distinct().toList());
        targets.addAll(torn);
        var result = complaint
                .of(this, subject, against.isEmpty() ? Outcome.WARN : Outcome.FAIL)
                .withTargets(targets)
                .withLinks(concerned);
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

    private static void contradict(PlanModel model, Link link, Target effect, Complaint complaint) {
        var cause = model.getTarget(link.fromTargetId());
        var opposite = link.sign().times(Sign.NEGATIVE);
        complaint.add(
                Text.of(
                        "%s is to go %s, and its %s link says that %s then goes %s; but %s is to go %s. The better the"
                                + " one is reached, the worse the other will be.",
                        Wording.coded(cause),
                        word(cause.movement()),
                        link.sign(),
                        Wording.coded(effect),
                        cause.movement().sign() * link.sign().factor() > 0 ? "up" : "down",
                        effect.name(),
                        word(effect.movement())),
                Text.of(
                        "if more of %s means %s of %s, make the link %s %s",
                        cause.name(),
                        opposite == Sign.POSITIVE ? "more" : "less",
                        effect.name(),
                        opposite,
                        Operation.amend(
                                link,
                                link.elasticity() == null
                                        ? "sign " + opposite
                                        : "elasticity "
                                                + link.elasticity()
                                                        .negate()
                                                        .stripTrailingZeros()
                                                        .toPlainString())),
                Text.of(
                        "if the link is right, give one of the two a goal on the other side of its baseline: %s %s or"
                                + " %s %s",
                        cause.name(), Operation.revise(cause, GOAL), effect.name(), Operation.revise(effect, GOAL)),
                Text.of(
                        "if %s does not move %s at all, remove the link %s",
                        cause.name(), effect.name(), Operation.remove(link)));
    }

    private static void idle(PlanModel model, Link link, Target effect, Complaint complaint) {
        var cause = model.getTarget(link.fromTargetId());
        boolean causeHeld = cause.movement() == Movement.HOLD;
        var held = causeHeld ? cause : effect;
        complaint.add(
                causeHeld
                        ? Text.of(
                                "%s is to be held at %s, so it cannot be what moves %s %s, as their link says.",
                                Wording.coded(cause),
                                Amount.of(cause.goal(), cause.kpi()),
                                Wording.coded(effect),
                                word(effect.movement()))
                        : Text.of(
                                "%s is to go %s and, by their link, moves %s; but that is to be held at %s.",
                                Wording.coded(cause),
                                word(cause.movement()),
                                Wording.coded(effect),
                                Amount.of(effect.goal(), effect.kpi())),
                Text.of("give %s a goal other than its baseline %s", held.name(), Operation.revise(held, GOAL)),
                Text.of("remove the link from %s to %s %s", cause.name(), effect.name(), Operation.remove(link)));
    }

    private static void tear(PlanModel model, Target subject, Target apex, Complaint complaint) {
        complaint.add(
                Text.of(
                        "%s raises %s by one path of links and lowers it by another, so nobody knows which of the two"
                                + " wins.",
                        Wording.coded(subject), Wording.coded(apex)),
                Text.of(
                        "if one of the two paths [alignment-service: GET /targets/%s/impact] is not meant, remove a"
                                + " link on it [alignment-service: DELETE /links/{linkId}] or turn its sign"
                                + " [alignment-service: PATCH /links/{linkId}, sign]",
                        subject.id()),
                Text.of(
                        "split it: set two targets, one for what raises %s and one for what lowers it %s, link each where"
                                + " it belongs %s, and retire %s %s",
                        apex.name(),
                        Operation.set(model.plan(), "twice"),
                        Operation.link(model.plan(), "twice"),
                        subject.name(),
                        Operation.move(subject, "RETIRED")),
                Text.of("if both are meant, waive this finding with the reason %s", Operation.waive()));
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
                .map(link -> "Today %s is to go from %s, and %s from %s."
                        .formatted(
                                model.getTarget(link.fromTargetId()).name(),
                                candidates.way(model.getTarget(link.fromTargetId())),
                                subject.name(),
                                candidates.way(subject)))
                .forEach(sentences::add);
        for (var apex : model.reach().tornApexes(subject.id())) {
            var ways = new EnumMap<Sign, String>(Sign.class);
            for (var first : model.outgoing(subject.id())) {
                if (first.leads() && first.sign() != null) {
                    way(model, first, apex).forEach((sign, words) -> ways.putIfAbsent(sign, words));
                }
            }
            ways.forEach((sign, words) -> sentences.add(
                    "The path that %s it: %s.".formatted(sign == Sign.POSITIVE ? "raises" : "lowers", words)));
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
