package io.plumbline.review.pack;

import io.plumbline.review.adjustment.AdjustmentSnapshot;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.diagnosis.Diagnosis;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.DecisionEffect;
import io.plumbline.review.review.DecisionKind;
import io.plumbline.review.verdictcopy.Verdict;
import java.util.stream.Collectors;

/** What the services say in codes and exact digits, as one would say it aloud. */
final class Sentences {

    private Sentences() {}

    static String diagnosis(Diagnosis diagnosis) {
        return switch (diagnosis.doubt()) {
            case STRATEGY ->
                "What drives it ("
                        + drivers(diagnosis, true)
                        + ") was on plan early enough, and it was missed all the same: that puts the strategy in"
                        + " doubt.";
            case EXECUTION ->
                "Missed early enough to explain it: " + drivers(diagnosis, false)
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
                .map(one -> one.driver() + " stood on " + Figures.day(one.day()))
                .collect(Collectors.joining(" and "));
        return "How " + silent + " is not known, so the cause cannot be told.";
    }

    private static String drivers(Diagnosis diagnosis, boolean onPlan) {
        return diagnosis.evidence().stream()
                .filter(one -> onPlan == (one.track() == Track.ON_TRACK))
                .filter(one -> one.track() != Track.UNKNOWN)
                .map(one -> one.driver() + " (" + Figures.words(one.track()) + " on " + Figures.day(one.day()) + ")")
                .collect(Collectors.joining(", "));
    }

    static String effect(DecisionEffect effect) {
        if (effect.levelNow() == null) {
            return "There is no actual to check it by.";
        }
        var now = "now it is " + Figures.readable(effect.levelNow());
        var then = effect.levelThen() == null ? "" : ", and it was " + Figures.readable(effect.levelThen());
        return switch (effect.measured()) {
            case HAPPENED ->
                "Expected were " + Figures.readable(effect.expectedValue()) + ", " + now + then + ": it happened.";
            case NOT_HAPPENED ->
                "Expected were " + Figures.readable(effect.expectedValue()) + ", " + now + then + ": not there.";
            case PARTLY, UNKNOWN -> "N" + now.substring(1) + then + ".";
        };
    }

    /** What the rules say; where no finding was told, the names of the rules. */
    static String findings(Agenda.Item item, Verdict outcome) {
        var told = item.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.fix() == null ? finding.sentence() : finding.sentence() + " " + finding.fix())
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? String.join(", ", item.verdict().failingRules()) + "." : told;
    }

    static String deed(DecisionKind kind, AdjustmentSnapshot adjustment) {
        var deed = Character.toUpperCase(kind.name().charAt(0))
                + Figures.words(kind).substring(1);
        return adjustment == null ? deed : deed + ": " + wanted(adjustment) + outcome(adjustment);
    }

    private static String wanted(AdjustmentSnapshot adjustment) {
        return switch (adjustment.kind()) {
            case RAISE, LOWER -> goal(adjustment);
            case RETIME -> "due in year " + adjustment.dueYear() + " of the plan";
            case RETIRE -> "the target ends";
        };
    }

    private static String goal(AdjustmentSnapshot adjustment) {
        var amount = adjustment.goal().amount();
        return switch (adjustment.goal().kind()) {
            case LEVEL -> "to " + Figures.readable(amount);
            case DELTA -> "to " + Figures.signed(amount) + " from the baseline";
            case MULTIPLE -> "to " + Figures.readable(amount) + " times the baseline";
            case PERCENT -> "to " + Figures.signed(amount) + "\u202F% from the baseline";
            case ANNUAL_RATE -> "by " + Figures.signed(amount.movePointRight(2)) + "\u202F% a year";
        };
    }

    private static String outcome(AdjustmentSnapshot adjustment) {
        return switch (adjustment.state()) {
            case DECIDED -> " (not carried out yet)";
            case APPLIED -> " (in force as version " + adjustment.appliedVersion() + ")";
            case REFUSED -> " (refused: " + adjustment.refusalDetail() + ")";
        };
    }
}
