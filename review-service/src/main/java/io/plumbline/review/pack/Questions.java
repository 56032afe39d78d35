package io.plumbline.review.pack;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.diagnosis.Doubt;
import io.plumbline.review.forecast.pace.PaceVerdict;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.Attention;
import io.plumbline.review.verdictcopy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the agenda asks of the board about one target: why it is on the table, and the question to decide. */
final class Questions {

    private Questions() {}

    /** Whether there is anything to decide; data that are missing are a matter for their owners. */
    static boolean isAsked(Agenda.Item item) {
        return item.attention().stream().anyMatch(attention -> switch (attention) {
                    case OFF_TRACK, MISALIGNED, NEBULOUS, DECISION_DUE, LAST_MOMENT_NEAR -> true;
                    case ACTUAL_OVERDUE, NOT_KNOWN, AT_RISK, ALIGNMENT_WARNING -> false;
                })
                || isTooFar(item);
    }

    /** Sentences that need no table beside them. */
    static String why(Agenda.Item item) {
        var reasons = new ArrayList<String>();
        if (item.assessment().track() != Track.UNKNOWN && item.assessment().track() != Track.ON_TRACK) {
            reasons.add(distance(item));
        }
        if (item.diagnosis() != null && item.diagnosis().doubt() != Doubt.UNKNOWN) {
            reasons.add(Sentences.diagnosis(item.diagnosis()));
        }
        if (isTooFar(item)) {
            reasons.add("The chance of reaching " + goal(item) + " is put at "
                    + Figures.percent(item.assessment().outlook().probabilityPercent()) + ".");
        }
        if (item.attention().contains(Attention.MISALIGNED)) {
            reasons.add("It does not fit the other targets. " + Sentences.findings(item, Verdict.FAIL));
        }
        if (item.attention().contains(Attention.NEBULOUS)) {
            reasons.add("Nobody has said what it is meant to bring about.");
        }
        if (item.attention().contains(Attention.LAST_MOMENT_NEAR)) {
            reasons.add("A change of it still reaches the apex in time until "
                    + Figures.day(item.lastResponsibleMoment()) + ".");
        }
        item.effects()
                .forEach(effect -> reasons.add(
                        "An earlier decision, to " + Figures.words(effect.kind()) + ", is due to be checked. "
                                + Sentences.effect(item.assessment().unit(), effect)));
        return String.join(" ", reasons);
    }

    /** The question, in the order of what is most at stake. */
    static String ask(Agenda.Item item) {
        if (item.attention().contains(Attention.OFF_TRACK)) {
            var doubt =
                    item.diagnosis() == null ? Doubt.UNKNOWN : item.diagnosis().doubt();
            return switch (doubt) {
                case STRATEGY -> "What was meant to bring it about was done and did not: is it still the right way?";
                case EXECUTION ->
                    "Who sees to it that " + missed(item) + " is delivered, or is the goal to be lowered or moved?";
                case NONE, UNKNOWN -> "Keep the goal for a reason, lower or move it, or change what is done for it?";
            };
        }
        if (item.attention().contains(Attention.MISALIGNED) || item.attention().contains(Attention.NEBULOUS)) {
            return "Who brings it in line before it is relied on?";
        }
        if (isTooFar(item)) {
            return "Is the goal too far, or is something to change so that it comes within reach?";
        }
        if (item.attention().contains(Attention.LAST_MOMENT_NEAR)) {
            return "What is to be done about it while it still counts?";
        }
        return "Did the decision have the effect that was expected?";
    }

    private static String distance(Agenda.Item item) {
        var comparison = item.assessment().comparison();
        var unit = item.assessment().unit();
        return "At " + Figures.with(unit, comparison.actual()) + " it is "
                + Figures.apart(unit, comparison.variance())
                + (comparison.variance().signum() < 0 ? " below" : " above") + " plan.";
    }

    private static String missed(Agenda.Item item) {
        List<String> names = item.diagnosis().evidence().stream()
                .filter(one -> one.track() == Track.OFF_TRACK || one.track() == Track.AT_RISK)
                .map(one -> one.driver())
                .toList();
        return names.stream().collect(Collectors.joining(" and "));
    }

    private static String goal(Agenda.Item item) {
        return Figures.with(item.assessment().unit(), item.assessment().goal());
    }

    private static boolean isTooFar(Agenda.Item item) {
        var outlook = item.assessment().outlook();
        return outlook != null && outlook.paceVerdict() == PaceVerdict.TOO_FAR && outlook.probabilityPercent() != null;
    }
}
