package io.plumbline.review.pack;

import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.diagnosis.Diagnosis;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.DecisionEffect;
import io.plumbline.review.review.DecisionKind;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.verdictcopy.Finding;
import io.plumbline.review.verdictcopy.Verdict;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the services say in codes and exact digits, as one would say it aloud. */
final class Sentences {

    /** As alignment-service names it in a fix: {@code [target-service: PUT /targets/…, field goal]}. */
    private static final Pattern OPERATION = Pattern.compile(" ?\\[[a-z]+-service: [^\\]]*\\]");

    /** As alignment-service names a KPI beside its target; on paper the name will do. */
    private static final Pattern CODE = Pattern.compile(" \\(KPI [^)]*\\)");

    /** Where a fix goes on with its next remedy. */
    private static final Pattern NEXT_REMEDY =
            Pattern.compile("(?<=[:;]) (?=\\([a-z]\\) )|(?<=\\.) (?=For \\(\\d+\\), do )");

    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("(?:\\(1\\) )?(.*?\\.)(?: \\p{Lu}.*| \\(2\\) .*)?", Pattern.DOTALL);

    private Sentences() {}

    /** Plan and actual of a target, or why they cannot be compared. */
    static String standing(TargetAssessment target) {
        var comparison = target.comparison();
        if (comparison == null || target.track() == Track.UNKNOWN) {
            return target.explanation();
        }
        var variance = comparison.variance();
        return "By the end of " + Figures.period(comparison.period()) + " "
                + Figures.with(target.unit(), comparison.planned()) + " were planned; it is "
                + Figures.with(target.unit(), comparison.actual())
                + (variance.signum() == 0
                        ? "."
                        : ", " + Figures.apart(target.unit(), variance)
                                + (variance.signum() > 0 ? " above." : " below."));
    }

    static String diagnosis(Diagnosis diagnosis) {
        return switch (diagnosis.doubt()) {
            case STRATEGY ->
                "What drives it ("
                        + drivers(diagnosis, true)
                        + ") was on plan early enough, and it was missed all the same: that puts the strategy in"
                        + " doubt.";
            case EXECUTION ->
                "What drives it was missed early enough to explain this: " + drivers(diagnosis, false)
                        + ". That puts the execution in doubt.";
            case NONE -> "";
            case UNKNOWN -> silence(diagnosis);
        };
    }

    private static String silence(Diagnosis diagnosis) {
        if (diagnosis.evidence().isEmpty()) {
            return "Nobody has said what drives it.";
        }
        var silent = diagnosis.evidence().stream()
                .filter(one -> one.track() == Track.UNKNOWN)
                .map(one -> one.driver() + " was on plan on " + Figures.day(one.day()))
                .collect(Collectors.joining(" and "));
        return "Whether " + silent + " cannot be told, so neither can the cause.";
    }

    private static String drivers(Diagnosis diagnosis, boolean onPlan) {
        return diagnosis.evidence().stream()
                .filter(one -> onPlan == (one.track() == Track.ON_TRACK))
                .filter(one -> one.track() != Track.UNKNOWN)
                .map(one -> one.driver() + " (" + Figures.words(one.track()) + " on " + Figures.day(one.day()) + ")")
                .collect(Collectors.joining(", "));
    }

    static String effect(String unit, DecisionEffect effect) {
        if (effect.levelNow() == null) {
            return "There is no actual to check it by.";
        }
        var levels = (effect.levelThen() == null ? "" : "It was " + Figures.with(unit, effect.levelThen()) + " then. ")
                + "It is " + Figures.with(unit, effect.levelNow()) + " now";
        return switch (effect.measured()) {
            case HAPPENED ->
                levels + ", and " + Figures.with(unit, effect.expectedValue()) + " was expected: it worked.";
            case NOT_HAPPENED ->
                levels + ", and " + Figures.with(unit, effect.expectedValue()) + " was expected: it has not worked.";
            case PARTLY, UNKNOWN -> levels + ".";
        };
    }

    /** What the rules complain of, in short; where no finding was told, the names of the rules. */
    static String findings(Agenda.Item item, Verdict outcome) {
        var told = item.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> inShort(finding.sentence()))
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? String.join(", ", item.verdict().failingRules()) + "." : told;
    }

    static String inShort(String sentence) {
        var first = FIRST_SENTENCE.matcher(onPaper(sentence));
        return first.matches() ? first.group(1) : onPaper(sentence);
    }

    /** What to do about a finding, one remedy after the other, the first behind what introduces them. */
    static List<String> remedies(Finding finding) {
        return finding.fix() == null ? List.of() : List.of(NEXT_REMEDY.split(onPaper(finding.fix())));
    }

    /** Operations are for whoever carries them out, and stand in the agenda: on paper nobody can call them. */
    static String onPaper(String text) {
        return CODE.matcher(OPERATION.matcher(text).replaceAll("")).replaceAll("");
    }

    static String deed(DecisionKind kind, AdjustmentSnapshot adjustment, String unit) {
        var deed = Character.toUpperCase(kind.name().charAt(0))
                + Figures.words(kind).substring(1);
        return adjustment == null ? deed : deed + " " + wanted(adjustment, unit) + outcome(adjustment);
    }

    private static String wanted(AdjustmentSnapshot adjustment, String unit) {
        return switch (adjustment.kind()) {
            case RAISE, LOWER -> goal(adjustment, unit);
            case RETIME -> "to year " + adjustment.dueYear() + " of the plan";
            case RETIRE -> "the target";
        };
    }

    private static String goal(AdjustmentSnapshot adjustment, String unit) {
        var amount = adjustment.goal().amount();
        return switch (adjustment.goal().kind()) {
            case LEVEL -> "to " + Figures.with(unit, amount);
            case DELTA -> "to " + Figures.signed(amount) + " from the baseline";
            case MULTIPLE -> "to " + Figures.readable(amount) + " times the baseline";
            case PERCENT -> "to " + Figures.signed(amount) + "\u202F% from the baseline";
            case ANNUAL_RATE -> "by " + Figures.signed(amount.movePointRight(2)) + "\u202F% a year";
        };
    }

    private static String outcome(AdjustmentSnapshot adjustment) {
        return switch (adjustment.state()) {
            case DECIDED -> " (not carried out yet)";
            case APPLIED -> " (in force)";
            case REFUSED -> " (refused: " + adjustment.refusalDetail() + ")";
        };
    }
}
