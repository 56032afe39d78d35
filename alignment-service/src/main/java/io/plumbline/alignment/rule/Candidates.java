package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which targets of a plan a fix could mean: the ones that a person would look at first.
 *
 * <p>They depend on the whole plan, which no check could afford to look at, so they are no part of a verdict: they are found when
 * somebody reads.
 */
public final class Candidates {

    private static final int MOST_NAMED = 3;

    private static final String PERHAPS = "For instance, if it is so: ";

    private static final String POSITIVE = " with a POSITIVE link";
    private static final String NEGATIVE = " with a NEGATIVE link";
    private static final String SIGNS =
            " A POSITIVE link says that more of the one brings more of the other, a NEGATIVE one that it brings less.";

    /** In a plan that is larger than any person's, some are as good as all. */
    private static final int MOST_LOOKED_AT = 2000;

    private final PlanModel model;
    private final List<Rule> rules;
    private List<Target> targets;

    public Candidates(PlanModel model, List<Rule> rules) {
        this.model = model;
        this.rules = rules;
    }

    /** The result with a fix that names them; as it is where there is none to name, or the target is no longer there. */
    public Result nameIn(Result result) {
        var subject = model.targetOrNull(result.subject());
        if (subject == null || result.fix() == null) {
            return result;
        }
        var named = rules.stream()
                .filter(rule -> rule.id().equals(result.rule()))
                .flatMap(rule -> rule.suggest(this, subject, result).stream())
                .toList();
        return named.isEmpty() ? result : result.withFix("%s %s", result.fix(), told(named));
    }

    /** What is certain first, then all that may be so. */
    private static String told(List<String> named) {
        var sentences = new ArrayList<>(
                named.stream().filter(sentence -> !sentence.startsWith(PERHAPS)).toList());
        var claims = named.stream()
                .filter(sentence -> sentence.startsWith(PERHAPS))
                .map(sentence -> sentence.substring(PERHAPS.length(), sentence.length() - 1))
                .toList();
        if (!claims.isEmpty()) {
            var told = PERHAPS + String.join("; ", claims) + ".";
            sentences.add(told.contains(POSITIVE) || told.contains(NEGATIVE) ? told + SIGNS : told);
        }
        return String.join(" ", sentences);
    }

    PlanModel model() {
        return model;
    }

    /** The targets of the plan, or some of them, in the order of their names. */
    List<Target> targets() {
        if (targets == null) {
            targets = model.listTargets(MOST_LOOKED_AT).stream()
                    .sorted(Comparator.comparing(Target::name).thenComparing(Target::id))
                    .toList();
        }
        return targets;
    }

    /**
     * What a target could be linked to, the likeliest first: what leads on to an apex before what does not, what nobody from there
     * supports yet before what has support, what is due no earlier before what would be too late.
     */
    List<Target> effects(Target subject, Predicate<Target> wanted) {
        var present = ends(subject, true);
        return targets().stream()
                .filter(wanted)
                .filter(other -> !other.id().equals(subject.id()) && !present.contains(other.id()))
                .sorted(Comparator.comparing((Target other) -> !leads(other))
                        .thenComparingInt(other -> distance(subject, other))
                        .thenComparing(other -> model.reach().isLedFrom(other.id(), subject.perspective()))
                        .thenComparing(other -> other.dueYear() < subject.dueYear())
                        .thenComparing(Target::name))
                .filter(other -> !comesBack(other, subject))
                .limit(MOST_NAMED)
                .toList();
    }

    /** What could be linked to a target, the likeliest first: what still leads nowhere before what has its place. */
    List<Target> causes(Target subject, Predicate<Target> wanted) {
        var present = ends(subject, false);
        var reached = new Paths(model, Edge::leads).downstream(List.of(subject.id()));
        return targets().stream()
                .filter(wanted)
                .filter(other -> !reached.contains(other.id()) && !present.contains(other.id()))
                .sorted(Comparator.comparing((Target other) -> leads(other))
                        .thenComparingInt(other -> distance(other, subject))
                        .thenComparing(other -> other.dueYear() > subject.dueYear())
                        .thenComparing(Target::name))
                .limit(MOST_NAMED)
                .toList();
    }

    private Set<UUID> ends(Target subject, boolean effects) {
        var ends = new HashSet<UUID>();
        for (var edge : effects ? model.outgoing(subject.id()) : model.incoming(subject.id())) {
            ends.add(effects ? edge.to() : edge.from());
        }
        return ends;
    }

    boolean leads(Target target) {
        return model.plan().isApex(target.id()) || model.reach().leadsToApex(target.id());
    }

    int rank(Target target) {
        return model.plan().rank(target.perspective());
    }

    private int distance(Target lower, Target upper) {
        int up = rank(lower) - rank(upper);
        return up < 0 ? 100 - up : up;
    }

    private boolean comesBack(Target from, Target to) {
        return new Paths(model, Edge::leads)
                .findShortest(from.id(), to.id()::equals)
                .isPresent();
    }

    /** {@code Repeat purchase (KPI repeat_purchase, in Customer, 25 to 40 % by 2031)}. */
    String introduced(Target target) {
        return "%s (KPI %s, in %s, %s)"
                .formatted(
                        target.name(),
                        target.kpi().code(),
                        model.plan().perspectiveName(target.perspective()),
                        way(target));
    }

    /** {@code 25 to 40 % by 2031}. */
    String way(Target target) {
        return "%s to %s by %d"
                .formatted(
                        Amount.number(target.baseline().value(), target.kpi()),
                        Amount.of(target.goal(), target.kpi()),
                        model.plan().calendarYear(target.dueYear()));
    }

    String introduced(List<Target> some) {
        return Wording.alternatives(some.stream().map(this::introduced).toList());
    }

    /** Links from a target to others with the signs that fit the way that all of them go. */
    String linked(Target cause, List<Target> effects) {
        return signed(effects, effect -> sign(cause, effect));
    }

    /** Links to a target from others with the signs that fit the way that all of them go. */
    String linkedFrom(List<Target> causes, Target effect) {
        return signed(causes, cause -> sign(cause, effect));
    }

    private String signed(List<Target> others, Function<Target, String> sign) {
        var phrases = new ArrayList<String>();
        others.forEach(other -> phrases.add(introduced(other) + sign.apply(other)));
        return Wording.alternatives(phrases);
    }

    private static String sign(Target cause, Target effect) {
        int sign = cause.movement().sign() * effect.movement().sign();
        return sign == 0 ? "" : sign > 0 ? POSITIVE : NEGATIVE;
    }

    /** What only a person can know is no more than offered. */
    static String perhaps(String claim) {
        return PERHAPS + claim + ".";
    }

    Stream<Target> neighbours(Target subject) {
        return Stream.concat(
                        model.outgoing(subject.id()).stream().map(Edge::to),
                        model.incoming(subject.id()).stream().map(Edge::from))
                .distinct()
                .map(model::getTarget);
    }
}
