package io.plumbline.target.planfile;

import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.target.ChangingManyTargets.Mandate;
import io.plumbline.target.target.ChangingManyTargets.Outcome;
import io.plumbline.target.target.ChangingManyTargets.Wanted;
import io.plumbline.target.target.FormulaGraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * One reading of one file: gathers its pieces into batches, checks each, and has them carried out. After the first problem it only
 * goes on checking, for nothing of the file will be kept.
 */
final class ImportRun implements PlanFileContent {

    private static final int BATCH = 500;
    private static final int MOST_TARGETS = 250_000;

    private final PlanParts parts;
    private final ImportOrder order;
    private final LongConsumer progress;
    private final FileProblems problems = new FileProblems();
    private final List<KpiPiece> kpis = new ArrayList<>();
    private final List<TargetPiece> targets = new ArrayList<>();
    private final Set<String> kpisSeen = new HashSet<>();
    private final Set<String> kpisRefused = new HashSet<>();
    private final Set<String> targetsSeen = new HashSet<>();
    private final Map<String, FormulaPiece> formulas = new HashMap<>();
    private final FormulaGraph graph = new FormulaGraph();
    private final Set<UUID> apex = new LinkedHashSet<>();
    private final Set<UUID> notApex = new HashSet<>(); // of those that are
    private final long[] outcomes = new long[Outcome.values().length];
    private PlanSnapshot plan;
    private long kpisDefined;
    private long kpisRevised;
    private long read;

    ImportRun(PlanParts parts, ImportOrder order, PlanSnapshot plan, LongConsumer progress) {
        this.parts = parts;
        this.order = order;
        this.plan = plan;
        this.progress = progress;
    }

    private record KpiPiece(KpiDefinition kpi, Place place) {}

    /** @param valid if not, only what it refers to is still looked at */
    private record TargetPiece(
            PlanFileTarget target, SortedMap<Integer, BigDecimal> milestones, Place place, boolean valid) {}

    private record FormulaPiece(String expression, Place place) {}

    @Override
    public void outline(PlanOutline outline, Place place, Unread unread) {
        if (parts.isValid(outline, place, unread, problems)) {
            Place inOutline = pointer -> place.of(pointer.replaceFirst("^/outline", ""));
            attempt(
                    inOutline,
                    () -> plan = plan == null ? parts.begin(outline) : parts.revise(plan, outline, order.reason()));
        }
    }

    @Override
    public void kpi(KpiDefinition kpi, Place place, Unread unread) {
        if (!parts.isValid(kpi, place, unread, problems)) {
            kpisRefused.add(kpi.code());
            return;
        }
        if (!kpisSeen.add(kpi.code())) {
            problem(place.of("/code"), "The KPI " + kpi.code() + " stands in the file twice.");
            return;
        }
        kpis.add(new KpiPiece(kpi, place));
        if (kpis.size() == BATCH) {
            flushKpis();
        }
    }

    @Override
    public void target(PlanFileTarget target, SortedMap<Integer, BigDecimal> milestones, Place place, Unread unread) {
        if (plan == null) {
            if (read++ == 0) {
                problem(place.of(""), "The file begins a plan, so its outline (\"plan\") comes before the targets.");
            }
            return;
        }
        flushKpis();
        if (++read > MOST_TARGETS) {
            throw new UnreadableFile(place.of(""), "A file holds at most " + MOST_TARGETS + " targets.");
        }
        boolean valid = parts.isValid(target, place, unread, problems);
        targets.add(new TargetPiece(target, milestones, place, valid));
        if (targets.size() == BATCH) {
            flushTargets();
        }
        if (read % BATCH == 0) {
            progress.accept(read);
        }
    }

    @Override
    public void problem(String place, String detail) {
        problems.add(place, detail);
    }

    /** What remains to be done when the whole file was read. */
    ImportResult finish() {
        flushKpis();
        flushTargets();
        if (plan == null) {
            problem("/plan", "The file begins a plan, so it needs its outline (\"plan\").");
            return null;
        }
        refuseCircles();
        if (problems.isEmpty()) {
            attempt(Place.below("/targets"), () -> parts.nameApex(plan.id(), apex, notApex, order.reason()));
        }
        return new ImportResult(
                order.dryRun() && order.planId() == null ? null : plan.id(),
                parts.revisionOf(plan.id()),
                kpisDefined,
                kpisRevised,
                outcomes[Outcome.SET.ordinal()],
                outcomes[Outcome.REVISED.ordinal()],
                outcomes[Outcome.UNCHANGED.ordinal()]);
    }

    FileProblems problems() {
        return problems;
    }

    long read() {
        return read;
    }

    private void flushKpis() {
        if (kpis.isEmpty()) {
            return;
        }
        var present = parts.definitionsOf(
                kpis.stream().map(piece -> piece.kpi().code()).toList());
        for (var piece : kpis) {
            boolean done = attempt(piece.place(), () -> {
                switch (parts.define(piece.kpi(), present.get(piece.kpi().code()), order.reason())) {
                    case SET -> kpisDefined++;
                    case REVISED -> kpisRevised++;
                    case UNCHANGED -> {
                        // the KPI is as the file says
                    }
                }
            });
            if (!done) {
                kpisRefused.add(piece.kpi().code());
            }
        }
        parts.forget();
        kpis.clear();
    }

    private void flushTargets() {
        if (targets.isEmpty()) {
            return;
        }
        var batch = targets.stream()
                .map(piece -> new Wanted(
                        piece.target().id(),
                        piece.target().kpi(),
                        piece.target().perspective(),
                        piece.target(),
                        piece.milestones(),
                        piece.valid()))
                .toList();
        parts.change(
                plan.id(),
                batch,
                new Mandate(problems.isEmpty(), order.reason(), order.byApprover()),
                new BatchAnswers());
        targets.clear();
    }

    private void refuseCircles() {
        parts.complete(graph, plan.id());
        for (var code : graph.unresolved()) {
            var piece = formulas.get(code);
            var circle = piece == null ? null : graph.circle(code).orElse(null);
            if (circle != null) {
                problem(
                        piece.place().of("/formula"),
                        FormulaGraph.refusal(piece.expression(), circle).getMessage());
            }
        }
    }

    private boolean attempt(Place place, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refusal refusal) {
            note(place, refusal);
            return false;
        }
    }

    private void note(Place place, Refusal refusal) {
        if (refusal.violations().isEmpty()) {
            problem(place.of(""), refusal.getMessage());
        }
        refusal.violations().forEach(violation -> problem(place.of(violation.pointer()), violation.detail()));
    }

    private final class BatchAnswers implements io.plumbline.target.target.ChangingManyTargets.Answers {

        @Override
        public void done(int index, Outcome outcome, UUID targetId, String name, List<String> formulaCodes) {
            var piece = targets.get(index);
            var target = piece.target();
            if (!targetsSeen.add(target.kpi() + " " + target.perspective() + " " + name)) {
                problem(
                        piece.place().of(""),
                        "The target \"" + name + "\" on " + target.kpi() + " in " + target.perspective()
                                + " stands in the file twice: KPI, perspective and name tell targets apart.");
                return;
            }
            outcomes[outcome.ordinal()]++;
            if (target.isApex()) {
                apex.add(targetId);
            } else if (plan.apexTargetIds().contains(targetId)) {
                notApex.add(targetId); // the others are not apex anyway, and a file has very many of them
            }
            if (!formulaCodes.isEmpty()) {
                formulas.put(target.kpi(), new FormulaPiece(target.formula(), piece.place()));
                graph.add(target.kpi(), formulaCodes);
            }
        }

        @Override
        public void refused(int index, Refusal refusal) {
            note(targets.get(index).place(), refusal);
        }

        @Override
        public boolean wasRefused(String kpiCode) {
            return kpisRefused.contains(kpiCode);
        }
    }
}
