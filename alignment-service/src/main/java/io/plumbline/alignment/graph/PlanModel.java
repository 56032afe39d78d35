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
    private final PlannedTargets targets;
    private final PlannedLinks links;
    private final GivenAnswers answers;

    private PlanModel(Plan plan, PlannedTargets targets, PlannedLinks links, GivenAnswers answers) {
        this.plan = plan;
        this.targets = targets;
        this.links = links;
        this.answers = answers;
    }

    /** A plan without targets. */
    public static PlanModel of(Plan plan) {
        return new PlanModel(plan, PlannedTargets.none(), PlannedLinks.none(), GivenAnswers.none());
    }

    public Plan plan() {
        return plan;
    }

    /** The same targets and links in another frame. */
    public PlanModel in(Plan frame) {
        return new PlanModel(frame, targets, links, answers);
    }

    /** Sets or replaces a target; a retired one is taken out. */
    public PlanModel with(Target target) {
        return target.state() == TargetState.RETIRED
                ? without(target.id())
                : new PlanModel(plan, targets.with(target), links, answers);
    }

    public PlanModel without(UUID targetId) {
        return new PlanModel(plan, targets.without(targetId), links, answers);
    }

    /** Sets or replaces a link. */
    public PlanModel with(Link link) {
        return new PlanModel(plan, targets, links.with(link), answers);
    }

    public PlanModel withoutLink(UUID linkId) {
        return new PlanModel(plan, targets, links.without(linkId), answers);
    }

    /** Sets or replaces an impact answer. */
    public PlanModel with(ImpactAnswer answer) {
        return new PlanModel(plan, targets, links, answers.with(answer));
    }

    public PlanModel without(ImpactAnswer.Key key) {
        return new PlanModel(plan, targets, links, answers.without(key));
    }

    public Optional<Target> findTarget(UUID id) {
        return targets.byId().find(id);
    }

    /** @throws IllegalArgumentException if the plan has no such target, or it is retired */
    public Target getTarget(UUID id) {
        return targets.byId()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("plan " + plan.id() + " has no target " + id));
    }

    /** All targets, in the order of their ids. */
    public List<Target> listTargets() {
        return targets.byId().values().sorted(Comparator.comparing(Target::id)).toList();
    }

    public int size() {
        return targets.byId().size();
    }

    public int countIn(String perspective) {
        return targets.countByPerspective().find(perspective).orElse(0);
    }

    public Optional<Link> findLink(UUID id) {
        return links.byId().find(id);
    }

    public Optional<ImpactAnswer> findAnswer(UUID targetId, ImpactScope scope) {
        return answers.byKey().find(new ImpactAnswer.Key(targetId, scope));
    }

    /** The targets measured by a KPI, in the order of their ids. */
    public List<Target> listByCode(String code) {
        return targets.byCode().list(code).stream()
                .sorted()
                .map(this::getTarget)
                .toList();
    }

    /** The targets that say they will impact this one. */
    public Set<ImpactAnswer.Key> answersNaming(UUID targetId) {
        return answers.byNamed().list(targetId);
    }

    /** Steps that lead away from a target, in the order of their effects' ids. */
    public List<Edge> outgoing(UUID targetId) {
        return findTarget(targetId)
                .map(target -> Stream.concat(
                                links.from(targetId).map(Edge::of),
                                targets.byCodeInFormula().list(target.kpi().code()).stream()
                                        .map(user -> formulaStep(target, getTarget(user))))
                        .filter(edge -> targets.byId().contains(edge.to()))
                        .sorted(BY_EFFECT.thenComparing(BY_LINK))
                        .toList())
                .orElse(List.of());
    }

    /** Steps that lead to a target, in the order of their causes' ids. */
    public List<Edge> incoming(UUID targetId) {
        return findTarget(targetId)
                .map(target -> Stream.concat(
                                links.to(targetId).map(Edge::of),
                                PlannedTargets.codes(target).stream()
                                        .flatMap(code -> targets.byCode().list(code).stream())
                                        .map(used -> formulaStep(getTarget(used), target)))
                        .filter(edge -> targets.byId().contains(edge.from()))
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
}
