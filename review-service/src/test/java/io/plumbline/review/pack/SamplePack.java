package io.plumbline.review.pack;

import io.plumbline.review.actual.ListingOwedActuals;
import io.plumbline.review.adjustment.AdjustmentKind;
import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.adjustment.AdjustmentState;
import io.plumbline.review.adjustment.NewGoal;
import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.Direction;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.diagnosis.LastMoments;
import io.plumbline.review.diagnosis.SampleDiagnoses;
import io.plumbline.review.forecast.pace.PaceVerdict;
import io.plumbline.review.linkcopy.LinkFacts;
import io.plumbline.review.linkcopy.LinkKind;
import io.plumbline.review.linkcopy.PlanLinks;
import io.plumbline.review.period.Frequency;
import io.plumbline.review.period.Period;
import io.plumbline.review.review.SampleReviews;
import io.plumbline.review.targetcopy.GoalKind;
import io.plumbline.review.targetcopy.KpiFacts;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.targetcopy.PlanFacts.Perspective;
import io.plumbline.review.targetcopy.TargetFacts;
import io.plumbline.review.targetcopy.TargetVersions;
import io.plumbline.review.track.AtHand;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pack of the second review of "Double profit in five years", made without a database. */
final class SamplePack {

    static final LocalDate AS_OF = LocalDate.of(2027, 6, 30);
    private static final Instant CHANGED = Instant.parse("2026-12-01T08:00:00Z");

    private final Map<String, TargetVersions> targets = new LinkedHashMap<>();
    private final Map<UUID, Actuals> actuals = new HashMap<>();
    private final List<LinkFacts> links = new ArrayList<>();

    private SamplePack() {
        target("profit", "Profit", "FINANCIAL", "CFO", "EUR", Accumulation.SUM, Direction.INCREASE, "1000", "2000", 5);
        target(
                "revenue",
                "Revenue",
                "FINANCIAL",
                "CFO",
                "EUR",
                Accumulation.SUM,
                Direction.INCREASE,
                "5000",
                "6500",
                5);
        target(
                "expenses",
                "Expenses",
                "FINANCIAL",
                "CFO",
                "EUR",
                Accumulation.SUM,
                Direction.DECREASE,
                "4000",
                "4500",
                5);
        target(
                "customers",
                "New customers",
                "CUSTOMER",
                "Head of sales",
                "EUR",
                Accumulation.SUM,
                Direction.INCREASE,
                "0",
                "1100",
                5);
        target(
                "price",
                "Price",
                "CUSTOMER",
                "Head of products",
                "EUR",
                Accumulation.SUM,
                Direction.INCREASE,
                "0",
                "100",
                5);
        target(
                "innovation",
                "Product innovation",
                "INTERNAL",
                "Head of products",
                "PERCENT",
                Accumulation.AVERAGE,
                Direction.INCREASE,
                "10",
                "30",
                4);
        target(
                "turnover",
                "Turnover of staff",
                "PEOPLE",
                "Head of people",
                "PERCENT",
                Accumulation.AVERAGE,
                Direction.DECREASE,
                "20",
                "10",
                3);
        target(
                "skills",
                "Strategic skills gap",
                "PEOPLE",
                "Head of people",
                "PERCENT",
                Accumulation.LAST,
                Direction.DECREASE,
                "40",
                "10",
                3);
        double[] revenue = {1165, 1190, 1205, 1220, 1232, 1245, 1255, 1268, 1325, 1327};
        double[] expenses = {955, 970, 975, 985, 990, 998, 1002, 1010, 1024, 1021};
        double[] profit = new double[revenue.length];
        for (int at = 0; at < profit.length; at++) {
            profit[at] = revenue[at] - expenses[at];
        }
        record("revenue", 2025, revenue);
        record("expenses", 2025, expenses);
        record("profit", 2025, profit);
        record("customers", 2027, 56, 57);
        record("price", 2027, 4, 2);
        record("innovation", 2025, 10.9, 10.2, 10.1, 9.8, 10.3, 9.9, 10.2, 10.0, 10.4, 10.8);
        record("turnover", 2025, 19.2, 19.0, 19.8, 19.6, 20.1, 19.9, 20.4, 20.0, 21.2, 22.0);
        record("skills", 2027, 38, 35.5);
        link(LinkKind.ADDITIVE, "revenue", "profit", 0);
        link(LinkKind.ADDITIVE, "customers", "revenue", 0);
        link(LinkKind.ADDITIVE, "price", "revenue", 0);
        link(LinkKind.CAUSAL, "innovation", "price", 0);
        link(LinkKind.CAUSAL, "skills", "innovation", 12);
        link(LinkKind.CAUSAL, "turnover", "skills", 9);
    }

    static Pack pack() {
        return new SamplePack().make();
    }

    private Pack make() {
        var plan = new PlanFacts(
                id("plan"),
                "Double profit in five years",
                PlanFacts.PlanState.ACTIVE,
                "EUR",
                2027,
                5,
                1,
                List.of(
                        new Perspective("FINANCIAL", "Financial"),
                        new Perspective("CUSTOMER", "Customer"),
                        new Perspective("INTERNAL", "Internal processes"),
                        new Perspective("PEOPLE", "People")),
                List.of(id("profit")),
                14);
        var hand = AtHand.of(targets.values(), actuals);
        var planLinks = new PlanLinks(links);
        var facts = targets.values().stream().map(TargetVersions::newest).toList();
        var moments = LastMoments.of(plan, facts, planLinks);
        var assessments = AtHand.assess(hand, AS_OF);
        var items = assessments.stream()
                .map(assessment -> {
                    var target = facts.stream()
                            .filter(one -> one.id().equals(assessment.targetId()))
                            .findFirst()
                            .orElseThrow();
                    var owed = ListingOwedActuals.listOwed(target, hand.actualsOf(target.id()), AS_OF);
                    boolean isMissed = assessment.track() == Track.OFF_TRACK || assessment.track() == Track.AT_RISK;
                    return SampleReviews.item(
                            assessment,
                            isMissed ? SampleDiagnoses.diagnose(assessment, hand, planLinks) : null,
                            owed.stream().map(Period::label).toList(),
                            moments.get(target.id()));
                })
                .toList();
        var agenda = SampleReviews.agenda(AS_OF, AtHand.counts(assessments), items);
        var charts = new HashMap<UUID, ChartData>();
        agenda.items()
                .forEach(item -> charts.put(
                        item.targetId(),
                        DrawingCharts.chart(
                                facts.stream()
                                        .filter(one -> one.id().equals(item.targetId()))
                                        .findFirst()
                                        .orElseThrow(),
                                actuals.get(item.assessment().kpiId()),
                                item,
                                AS_OF)));
        var lowered = new AdjustmentSnapshot(
                id("adjustment"),
                id("review"),
                id("plan"),
                id("turnover"),
                AdjustmentKind.LOWER,
                1,
                new NewGoal(GoalKind.LEVEL, new BigDecimal("14")),
                null,
                "A tight labour market",
                "Chair",
                CHANGED,
                AdjustmentState.APPLIED,
                2,
                null,
                null,
                CHANGED);
        return new Pack(
                plan,
                SampleReviews.review(plan.id(), agenda),
                charts,
                List.of(
                        SampleReviews.decision(
                                id("turnover"), lowered.id(), "LOWER", "The labour market is tight", "14 % by 2029"),
                        SampleReviews.decision(
                                id("price"), null, "CHANGE_STRATEGY", "Prices follow products: launch first", null)),
                Map.of(lowered.id(), lowered),
                List.of(
                        SampleReviews.vote(id("profit"), "CFO", PaceVerdict.TOO_FAR),
                        SampleReviews.vote(id("profit"), "CEO", PaceVerdict.ON_PACE)),
                List.of(SampleReviews.action("Head of people", "Interview those who leave", LocalDate.of(2027, 9, 30))),
                List.of());
    }

    private void target(
            String code,
            String name,
            String perspective,
            String owner,
            String unit,
            Accumulation accumulation,
            Direction direction,
            String baseline,
            String goal,
            int dueYear) {
        var kpi = new KpiFacts(
                id("kpi " + code),
                1,
                code,
                name,
                direction,
                accumulation,
                unit,
                unit.equals("EUR") ? 2 : 1,
                Frequency.QUARTER,
                KpiFacts.Indicator.LAGGING,
                BigDecimal.valueOf(5),
                owner);
        var from = new BigDecimal(baseline);
        var to = new BigDecimal(goal);
        var milestones = new ArrayList<TargetFacts.Milestone>();
        for (int year = 0; year <= 5; year++) {
            var share = BigDecimal.valueOf(Math.min(year, dueYear))
                    .divide(BigDecimal.valueOf(dueYear), MathContext.DECIMAL64);
            milestones.add(new TargetFacts.Milestone(
                    year,
                    LocalDate.of(2026 + year, 12, 31),
                    from.add(to.subtract(from).multiply(share))));
        }
        var facts = new TargetFacts(
                id(code),
                id("plan"),
                1,
                TargetFacts.TargetState.ACTIVE,
                kpi,
                perspective,
                name,
                owner,
                new TargetFacts.Baseline(from, LocalDate.of(2026, 12, 31)),
                new TargetFacts.Goal(GoalKind.LEVEL, to, goal, to),
                dueYear,
                milestones,
                null);
        targets.put(code, new TargetVersions(List.of(new TargetVersions.Entry(facts, CHANGED, "Planner", null))));
        actuals.put(kpi.id(), Actuals.of(List.of()));
    }

    private void record(String code, int firstYear, double... values) {
        var known = new ArrayList<PeriodValue>();
        var period = Period.containing(Frequency.QUARTER, LocalDate.of(firstYear, 1, 1));
        for (double value : values) {
            known.add(new PeriodValue(period, BigDecimal.valueOf(value)));
            period = period.next();
        }
        actuals.put(id("kpi " + code), Actuals.of(known));
    }

    private void link(LinkKind kind, String from, String to, int lagMonths) {
        links.add(new LinkFacts(id(from + to), id("plan"), kind, id(from), id(to), lagMonths, null, 1));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
