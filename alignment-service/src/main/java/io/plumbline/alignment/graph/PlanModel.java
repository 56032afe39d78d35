package io.plumbline.alignment.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One state of a plan: its targets (without the retired ones), links and impact answers, and who is next to whom.
 *
 * <p>Each {@code with} and {@code without} answers a successor and leaves this one as it is. A link may name a target that is not
 * there (not yet, or retired): then it is kept, but is no edge.
 */
public final class PlanModel {

    private static final Comparator<Edge> BY_CAUSE = Comparator.comparing(Edge::from);
    private static final Comparator<Edge> BY_EFFECT = Comparator.comparing(Edge::to);
    private static final Comparator<Edge> BY_LINK = Comparator.comparing(
            edge -> edge.findLink().map(Link::id).orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Plan plan;
    private final Register<UUID, Target> targets;
    private final Register<UUID, Link> links;
    private final Register<ImpactAnswer.Key, ImpactAnswer> answers;
    private final Index<UUID, UUID> linksFrom;
    private final Index<UUID, UUID> linksTo;
    private final Index<String, UUID> targetsByCode;
    private final Index<String, UUID> formulasByCode;
    private final Index<UUID, ImpactAnswer.Key> answersNaming;

    private PlanModel(
            Plan plan,
            Register<UUID, Target> targets,
            Register<UUID, Link> links,
            Register<ImpactAnswer.Key, ImpactAnswer> answers,
            Index<UUID, UUID> linksFrom,
            Index<UUID, UUID> linksTo,
            Index<String, UUID> targetsByCode,
            Index<String, UUID> formulasByCode,
            Index<UUID, ImpactAnswer.Key> answersNaming) {
        this.plan = plan;
        this.targets = targets;
        this.links = links;
        this.answers = answers;
        this.linksFrom = linksFrom;
        this.linksTo = linksTo;
        this.targetsByCode = targetsByCode;
        this.formulasByCode = formulasByCode;
        this.answersNaming = answersNaming;
    }

    public static PlanModel of(Plan plan) {
        return new PlanModel(
                plan,
                Register.empty(),
                Register.empty(),
                Register.empty(),
                Index.empty(),
                Index.empty(),
                Index.empty(),
                Index.empty(),
                Index.empty());
    }

    public Plan plan() {
        return plan;
    }

    /** The same targets and links in another frame. */
    public PlanModel in(Plan frame) {
        return new PlanModel(
                frame, targets, links, answers, linksFrom, linksTo, targetsByCode, formulasByCode, answersNaming);
    }

    /** Sets or replaces a target; a retired one is taken out. */
    public PlanModel with(Target target) {
        var rest = without(target.id());
        if (target.state() == TargetState.RETIRED) {
            return rest;
        }
        return new PlanModel(
                plan,
                rest.targets.with(target.id(), target),
                links,
                answers,
                linksFrom,
                linksTo,
                rest.targetsByCode.with(target.kpi().code(), target.id()),
                rest.formulasByCode.with(codes(target), target.id()),
                answersNaming);
    }

    public PlanModel without(UUID targetId) {
        return findTarget(targetId)
                .map(target -> new PlanModel(
                        plan,
                        targets.without(targetId),
                        links,
                        answers,
                        linksFrom,
                        linksTo,
                        targetsByCode.without(target.kpi().code(), targetId),
                        formulasByCode.without(codes(target), targetId),
                        answersNaming))
                .orElse(this);
    }

    /** Sets or replaces a link. */
    public PlanModel with(Link link) {
        var rest = withoutLink(link.id());
        return rest.linked(
                links.with(link.id(), link),
                rest.linksFrom.with(link.fromTargetId(), link.id()),
                rest.linksTo.with(link.toTargetId(), link.id()));
    }

    public PlanModel withoutLink(UUID linkId) {
        return links.find(linkId)
                .map(link -> linked(
                        links.without(linkId),
                        linksFrom.without(link.fromTargetId(), linkId),
                        linksTo.without(link.toTargetId(), linkId)))
                .orElse(this);
    }

    private PlanModel linked(Register<UUID, Link> changed, Index<UUID, UUID> changedFrom, Index<UUID, UUID> changedTo) {
        return new PlanModel(
                plan, targets, changed, answers, changedFrom, changedTo, targetsByCode, formulasByCode, answersNaming);
    }

    /** Sets or replaces an impact answer. */
    public PlanModel with(ImpactAnswer answer) {
        var rest = without(answer.key());
        return rest.answered(
                rest.answers.with(answer.key(), answer),
                rest.answersNaming.with(answer.impactedTargetIds(), answer.key()));
    }

    public PlanModel without(ImpactAnswer.Key key) {
        return answers.find(key)
                .map(answer -> answered(answers.without(key), answersNaming.without(answer.impactedTargetIds(), key)))
                .orElse(this);
    }

    private PlanModel answered(
            Register<ImpactAnswer.Key, ImpactAnswer> changed, Index<UUID, ImpactAnswer.Key> changedNaming) {
        return new PlanModel(
                plan, targets, links, changed, linksFrom, linksTo, targetsByCode, formulasByCode, changedNaming);
    }

    public Optional<Target> findTarget(UUID id) {
        return targets.find(id);
    }

    /** @throws IllegalArgumentException if the plan has no such target, or it is retired */
    public Target getTarget(UUID id) {
        return targets.find(id)
                .orElseThrow(() -> new IllegalArgumentException("plan " + plan.id() + " has no target " + id));
    }

    /** All targets, in the order of their ids. */
    public List<Target> listTargets() {
        return targets.values().sorted(Comparator.comparing(Target::id)).toList();
    }

    public int size() {
        return targets.size();
    }

    public Optional<Link> findLink(UUID id) {
        return links.find(id);
    }

    public Optional<ImpactAnswer> findAnswer(UUID targetId, ImpactScope scope) {
        return answers.find(new ImpactAnswer.Key(targetId, scope));
    }

    /** The targets measured by a KPI, in the order of their ids. */
    public List<Target> listByCode(String code) {
        return targetsByCode.list(code).stream().sorted().map(this::getTarget).toList();
    }

    /** The targets that say they will impact this one. */
    public Set<ImpactAnswer.Key> answersNaming(UUID targetId) {
        return answersNaming.list(targetId);
    }

    /** Steps that lead away from a target, in the order of their effects' ids. */
    public List<Edge> outgoing(UUID targetId) {
        return findTarget(targetId)
                .map(target -> Stream.concat(
                                linksFrom.list(targetId).stream()
                                        .map(id -> Edge.of(links.find(id).orElseThrow())),
                                formulasByCode.list(target.kpi().code()).stream()
                                        .map(user -> formulaStep(target, getTarget(user))))
                        .filter(edge -> targets.contains(edge.to()))
                        .sorted(BY_EFFECT.thenComparing(BY_LINK))
                        .toList())
                .orElse(List.of());
    }

    /** Steps that lead to a target, in the order of their causes' ids. */
    public List<Edge> incoming(UUID targetId) {
        return findTarget(targetId)
                .map(target -> Stream.concat(
                                linksTo.list(targetId).stream()
                                        .map(id -> Edge.of(links.find(id).orElseThrow())),
                                codes(target).stream()
                                        .flatMap(code -> targetsByCode.list(code).stream())
                                        .map(used -> formulaStep(getTarget(used), target)))
                        .filter(edge -> targets.contains(edge.from()))
                        .sorted(BY_CAUSE.thenComparing(BY_LINK))
                        .toList())
                .orElse(List.of());
    }

    /** The links of a kind that lead to a target, in the order of their causes' ids. */
    public List<Link> incoming(UUID targetId, LinkKind kind) {
        return incoming(targetId).stream()
                .filter(edge -> edge.isOf(kind))
                .map(Edge::link)
                .toList();
    }

    /** The links of a kind that lead away from a target, in the order of their effects' ids. */
    public List<Link> outgoing(UUID targetId, LinkKind kind) {
        return outgoing(targetId).stream()
                .filter(edge -> edge.isOf(kind))
                .map(Edge::link)
                .toList();
    }

    private static Edge formulaStep(Target used, Target user) {
        return new Edge(
                used.id(),
                user.id(),
                null,
                user.formula().findSign(used.kpi().code()).orElse(null));
    }

    private static Set<String> codes(Target target) {
        return target.findFormula().map(Formula::codes).orElse(Set.of());
    }
}
