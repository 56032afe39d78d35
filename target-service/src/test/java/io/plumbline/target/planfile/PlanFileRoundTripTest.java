package io.plumbline.target.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.target.kpi.Direction;
import io.plumbline.target.kpi.Indicator;
import io.plumbline.target.kpi.KpiDefinition;
import io.plumbline.target.kpi.StepLimit;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.plan.Perspective;
import io.plumbline.target.plan.PlanKind;
import io.plumbline.target.plan.PlanOutline;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.PlanState;
import io.plumbline.target.planfile.sheet.SheetReader;
import io.plumbline.target.planfile.sheet.SheetWriter;
import io.plumbline.target.planfile.sheet.SheetWriter.PeriodsIn;
import io.plumbline.target.target.Baseline;
import io.plumbline.target.target.ShapeChoice;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.StatedLevels;
import io.plumbline.target.target.TargetSnapshot.Milestone;
import io.plumbline.target.target.TargetTerms.PinnedYear;
import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Frequency;
import io.plumbline.target.trajectory.ShapeName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read again as it was, in every form, whatever stands in it. */
class PlanFileRoundTripTest {

    private static final FiscalYears YEARS = new FiscalYears(2027, 4, 5);
    private static final PlanSnapshot PLAN = plan();

    @Property(tries = 200)
    void aJsonDocumentIsReadAsItWasWritten(@ForAll("pieces") List<Piece> pieces) {
        document(pieces, DocumentReader.json(), DocumentWriter::json);
    }

    @Property(tries = 200)
    void aYamlDocumentIsReadAsItWasWritten(@ForAll("pieces") List<Piece> pieces) {
        document(pieces, DocumentReader.yaml(1 << 24), DocumentWriter::yaml);
    }

    @Property(tries = 200)
    void aCsvSheetIsReadAsItWasWritten(@ForAll("pieces") List<Piece> pieces, @ForAll PeriodsIn periods) {
        sheet(pieces, SheetReader.csv(false), stream -> SheetWriter.csv(stream, periods));
    }

    @Property(tries = 100)
    void aWorkbookIsReadAsItWasWritten(@ForAll("pieces") List<Piece> pieces, @ForAll PeriodsIn periods) {
        sheet(pieces, SheetReader.xlsx(false), stream -> SheetWriter.xlsx(stream, periods));
    }

    /** A target and its milestones. */
    record Piece(PlanFileTarget target, List<Milestone> milestones) {}

    private interface Writers {
        PlanFileWriter to(OutputStream stream) throws IOException;
    }

    private static void document(List<Piece> pieces, PlanFileReader reader, Writers writers) {
        var read = Collected.read(reader, written(pieces, writers), null);

        assertEquals(List.of(), read.problems);
        assertEquals(
                new PlanOutline(
                        PLAN.name(),
                        PLAN.currency(),
                        PLAN.firstYear(),
                        PLAN.horizonYears(),
                        PLAN.fiscalYearStartMonth(),
                        PLAN.perspectives()),
                read.outline);
        assertEquals(List.of(kpi()), read.kpis);
        assertEquals(pieces.stream().map(Piece::target).toList(), read.targets);
    }

    private static void sheet(List<Piece> pieces, PlanFileReader reader, Writers writers) {
        var read = Collected.read(reader, written(pieces, writers), new PlanYears(YEARS));

        assertEquals(List.of(), read.problems);
        assertEquals(pieces.stream().map(Piece::target).toList(), read.targets);
        for (int at = 0; at < pieces.size(); at++) {
            var values = new TreeMap<Integer, BigDecimal>();
            pieces.get(at).milestones().forEach(milestone -> values.put(milestone.year(), milestone.value()));
            assertEquals(values.keySet(), read.milestones.get(at).keySet());
            for (var year : values.keySet()) {
                assertEquals(
                        0, values.get(year).compareTo(read.milestones.get(at).get(year)), "year " + year);
            }
        }
    }

    private static byte[] written(List<Piece> pieces, Writers writers) {
        var bytes = new ByteArrayOutputStream();
        try (var writer = writers.to(bytes)) {
            writer.plan(PLAN);
            writer.kpi(kpi());
            for (var piece : pieces) {
                writer.target(piece.target(), piece.milestones());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        return piece().list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<Piece> piece() {
        var values = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                .ofScale(4);
        return Combinators.combine(
                        texts(),
                        texts().injectNull(0.3),
                        goals(),
                        levels(),
                        shapes(),
                        values.list().ofSize(6),
                        pins())
                .as((name, owner, goal, levels, shape, years, pins) -> {
                    var milestones = new ArrayList<Milestone>();
                    for (int year = 0; year <= 5; year++) {
                        milestones.add(new Milestone(year, YEARS.end(year), plain(years.get(year))));
                    }
                    var baseline = new Baseline(plain(years.get(0)), LocalDate.of(2027, 3, 31));
                    return new Piece(
                            new PlanFileTarget(
                                    UUID.randomUUID(),
                                    "revenue",
                                    "FINANCIAL",
                                    null,
                                    name,
                                    owner,
                                    baseline,
                                    goal,
                                    levels,
                                    5,
                                    shape,
                                    pins,
                                    "-(expenses × 2)"),
                            milestones);
                });
    }

    /** As the maths hands it out; whoever reads 5.10 as 5.1 has read the same number. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Also what a spreadsheet would run, and what YAML would take for something else. */
    private static Arbitrary<String> texts() {
        var traps = Arbitraries.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "'=1",
                "''",
                "'",
                "yes",
                "null",
                "~",
                "2027-01-01",
                "1e3",
                "0x1F",
                "a: b",
                "- a",
                "#c",
                "a\nb",
                "\"quoted\"",
                "a,b;c\td",
                "true",
                "1_000",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "|",
                ">",
                "Ä ö ß 漢字 🎯",
                "010",
                ".5",
                "1:30");
        var free = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('ä', 'é', '€', '−', '×')
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        return Arbitraries.oneOf(traps, free);
    }

    private static Arbitrary<StatedGoal> goals() {
        return Arbitraries.of("double", "+1,500", "-30 %", "grow 12 % a year", "reach 2,000", "halve")
                .map(statement -> new StatedGoal(statement, null, null));
    }

    private static Arbitrary<StatedLevels> levels() {
        return Combinators.combine(goals().injectNull(0.5), goals())
                .as(StatedLevels::new)
                .injectNull(0.5);
    }

    private static Arbitrary<ShapeChoice> shapes() {
        return Arbitraries.of(
                ShapeChoice.LINEAR,
                new ShapeChoice(ShapeName.COMPOUND, null, null, null, null, null),
                new ShapeChoice(ShapeName.S_CURVE, new BigDecimal("0.40"), new BigDecimal("6"), null, null, null),
                new ShapeChoice(ShapeName.BACK_LOADED, null, null, new BigDecimal("2.5"), null, null),
                new ShapeChoice(ShapeName.STEPPED, null, null, null, 3, null),
                new ShapeChoice(
                        ShapeName.WEIGHTS,
                        null,
                        null,
                        null,
                        null,
                        List.of(new BigDecimal("0.10"), new BigDecimal("0.20"), new BigDecimal("0.7"))));
    }

    private static Arbitrary<List<PinnedYear>> pins() {
        return Arbitraries.integers()
                .between(1, 4)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(years -> years.stream()
                        .sorted()
                        .map(year -> new PinnedYear(year, new BigDecimal("1300.50")))
                        .toList())
                .injectNull(0.4);
    }

    private static PlanSnapshot plan() {
        return new PlanSnapshot(
                UUID.randomUUID(),
                1,
                1,
                PlanState.DRAFT,
                PlanKind.PLAN,
                null,
                "Double profit: \"five\" years",
                "EUR",
                YEARS.firstYear(),
                YEARS.horizonYears(),
                YEARS.startMonth(),
                Perspective.USUAL,
                List.of());
    }

    private static KpiDefinition kpi() {
        return new KpiDefinition(
                "revenue",
                "=Revenue",
                Direction.INCREASE,
                Accumulation.SUM,
                "EUR",
                2,
                Frequency.QUARTER,
                Indicator.LAGGING,
                new BigDecimal("2.50"),
                null,
                "Invoiced: yes",
                "ERP, ledger 4000",
                new StepLimit(StepLimit.Kind.PERCENT, new BigDecimal("12.5")));
    }
}
