package io.plumbline.alignment.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One state of a plan: its targets (without the retired ones), links and impact answers, who is next to whom, what happened around it,
 * and where its rules draw their lines.
 *
 * <p>Each {@code with} and {@code without} answers a successor and leaves this one as it is. A link may name a target that is not
 * there (not yet, or retired): then it is kept, but is no edge.
 */
public final class PlanModel {

    private static final int REMEMBERED = 64;

    private final Plan plan;
    private final Thresholds thresholds;
    private final PlannedGraph graph;
    private final GivenAnswers answers;
    private final Chronicle chronicle;

    /** Worked out when it is first asked for, or from that of the predecessor; the same for every thread that does. */
    private volatile Reach reach;

    /** Those that were asked for last, shared by all states in which everybody has the same neighbours. */
    private final Neighbourhood[] near;

    /** The same for targets: they are asked for many times, and each time the way through the register is long. */
    private final Target[] seen = new Target[REMEMBERED];

    private PlanModel(
            Plan plan,
            Thresholds thresholds,
            PlannedGraph graph,
            GivenAnswers answers,
            Chronicle chronicle,
            Neighbourhood[] near) {
        this.plan = plan;
        this.thresholds = thresholds;
        this.graph = graph;
        this.answers = answers;
        this.chronicle = chronicle;
        this.near = near;
    }

    /** A plan without targets. */
    public static PlanModel of(Plan plan) {
        return new PlanModel(
                plan,
                Thresholds.USUAL,
                PlannedGraph.empty(),
                GivenAnswers.none(),
                Chronicle.none(),
                new Neighbourhood[REMEMBERED]);
    }

    public Plan plan() {
        return plan;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** The same targets and links in another frame. */
    public PlanModel in(Plan frame) {
        return new PlanModel(frame, thresholds, graph, answers, chronicle, near);
    }

    public PlanModel with(Thresholds others) {
        return new PlanModel(plan, others, graph, answers, chronicle, near);
    }

    /** @param sameNeighbours true if everybody has the same as before */
    private PlanModel with(PlannedGraph other, boolean sameNeighbours) {
        return new PlanModel(
                plan, thresholds, other, answers, chronicle, sameNeighbours ? near : new Neighbourhood[REMEMBERED]);
    }

    private PlanModel with(GivenAnswers others) {
        return new PlanModel(plan, thresholds, graph, others, chronicle, near);
    }

    private PlanModel with(Chronicle other) {
        return new PlanModel(plan, thresholds, graph, answers, other, near);
    }

    /** Sets or replaces a target; a retired one is taken out. */
    public PlanModel with(Target target) {
        return target.state() == TargetState.RETIRED
                ? without(target.id())
                : with(graph.with(target), graph.targets().hasAlike(target));
    }

    public PlanModel without(UUID targetId) {
        return graph.has(targetId) ? with(graph.without(targetId), false) : this;
    }

    /** Sets or replaces a link. */
    public PlanModel with(Link link) {
        return with(graph.with(link), false);
    }

    public PlanModel withoutLink(UUID linkId) {
        return findLink(linkId).isPresent() ? with(graph.withoutLink(linkId), false) : this;
    }

    /** Sets or replaces an impact answer. */
    public PlanModel with(ImpactAnswer answer) {
        return with(answers.with(answer));
    }

    public PlanModel without(ImpactAnswer.Key key) {
        return with(answers.without(key));
    }

    /** Sets or replaces a review. */
    public PlanModel with(Review review) {
        return with(chronicle.with(review));
    }

    public PlanModel withoutReview(UUID reviewId) {
        return with(chronicle.without(reviewId));
    }

    /** Replaces what is known of a target's past. */
    public PlanModel with(UUID targetId, TargetPast past) {
        return with(chronicle.with(targetId, past));
    }

    /** The same plan looked at on another day. */
    public PlanModel on(LocalDate day) {
        return with(chronicle.on(day));
    }

    public Optional<LocalDate> findDay() {
        return Optional.ofNullable(chronicle.day());
    }

    /** In the order of the days that they look at. */
    public List<Review> reviews() {
        return chronicle.reviews();
    }

    public TargetPast past(UUID targetId) {
        var past = chronicle.pasts().get(targetId);
        return past == null ? TargetPast.NONE : past;
    }

    /** Who leads where over any number of steps. */
    public Reach reach() {
        var known = reach;
        if (known == null) {
            known = Reach.of(this);
            reach = known;
        }
        return known;
    }

    void know(Reach workedOut) {
        reach = workedOut;
    }

    public Optional<Target> findTarget(UUID id) {
        return Optional.ofNullable(targetOrNull(id));
    }

    /** Null if there is none: for the hot path. */
    public Target targetOrNull(UUID id) {
        int place = Neighbourhood.place(id, REMEMBERED);
        var known = seen[place];
        return known != null && known.id().equals(id)
                ? known
                : (seen[place] = graph.targets().byId().get(id));
    }

    /** @throws IllegalArgumentException if the plan has no such target, or it is retired */
    public Target getTarget(UUID id) {
        var target = targetOrNull(id);
        if (target == null) {
            throw new IllegalArgumentException("plan " + plan.id() + " has no target " + id);
        }
        return target;
    }

    /** All targets, in the order of their ids. */
    public List<Target> listTargets() {
        return graph.targets()
                .byId()
                .values()
                .sorted(Comparator.comparing(Target::id))
                .toList();
    }

    /** All targets, or so many of them, in no promised order. */
    public List<Target> listTargets(int most) {
        return graph.targets().byId().values().limit(most).toList();
    }

    public int size() {
        return graph.targets().byId().size();
    }

    public int countIn(String perspective) {
        return graph.targets().countByPerspective().find(perspective).orElse(0);
    }

    public Optional<Link> findLink(UUID id) {
        return graph.links().byId().find(id);
    }

    public int countLinks() {
        return graph.links().byId().size();
    }

    /** All links, in no promised order. */
    public List<Link> listLinks() {
        return graph.links().byId().values().toList();
    }

    public Optional<ImpactAnswer> findAnswer(UUID targetId, ImpactScope scope) {
        return Optional.ofNullable(answers.byKey().get(new ImpactAnswer.Key(targetId, scope)));
    }

    /** All answers, in no promised order. */
    public List<ImpactAnswer> listAnswers() {
        return answers.byKey().values().toList();
    }

    /** The targets measured by a KPI, in the order of their ids. */
    public List<Target> listByCode(String code) {
        return graph.targets().byCode().list(code).stream()
                .sorted()
                .map(this::getTarget)
                .toList();
    }

    /** The targets that say they will impact this one. */
    public Set<ImpactAnswer.Key> answersNaming(UUID targetId) {
        return answers.byNamed().list(targetId);
    }

    /** True if no two targets are measured by one KPI. */
    public boolean isEachMeasuredApart() {
        return graph.targets().byCode().size() == size();
    }

    /** The targets in whose formula the KPI of this one stands. */
    Set<UUID> usersOf(Target target) {
        return graph.targets().byCodeInFormula().list(target.kpi().code());
    }

    /** Targets and links as numbers: for the hot path. */
    public Nodes nodes() {
        return graph.nodes();
    }

    /** Steps that lead away from a target, in the order of their effects' ids. */
    public List<Edge> outgoing(UUID targetId) {
        return near(targetId).outgoing();
    }

    /** Steps that lead to a target, in the order of their causes' ids. */
    public List<Edge> incoming(UUID targetId) {
        return near(targetId).incoming();
    }

    /** The links of a kind that lead to a target, in the order of their causes' ids. */
    public List<Link> incoming(UUID targetId, LinkKind kind) {
        return near(targetId).incoming(kind);
    }

    /** The links of a kind that lead away from a target, in the order of their effects' ids. */
    public List<Link> outgoing(UUID targetId, LinkKind kind) {
        return near(targetId).outgoing(kind);
    }

    private Neighbourhood near(UUID targetId) {
        return Neighbourhood.recalled(near, targetId, graph.targets(), graph.links(), graph.dangling() > 0);
    }
}
