package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a rule has to complain of in a target, told in one way by all rules: what is wrong and why that matters, then what to do about it.
 * What are several complaints gets numbers, and so do its remedies.
 */
final class Complaint {

    private final List<Text> wrongs = new ArrayList<>(2);
    private final List<Remedies> remedies = new ArrayList<>(2);

    /**
     * @param wrong a sentence, or some, that can be read without the remedies
     * @param ways what would each do by itself, as imperative phrases without a full stop; those that are null are none
     */
    Complaint add(Text wrong, Text... ways) {
        wrongs.add(wrong);
        remedies.add(new Remedies(Stream.of(ways).filter(Objects::nonNull).toList()));
        return this;
    }

    boolean isEmpty() {
        return wrongs.isEmpty();
    }

    Text sentence() {
        return wrongs.size() == 1 ? wrongs.get(0) : Text.of("%s", new Numbered("", wrongs));
    }

    Text fix() {
        return remedies.size() == 1 ? Text.of("%s", remedies.get(0)) : Text.of("%s", new Numbered("For ", remedies));
    }

    Result of(Rule rule, Target subject, Outcome outcome) {
        return Result.of(rule, subject, outcome, sentence()).withFix(fix());
    }

    /** {@code Do this: ….} or {@code Do one of these: (a) …; (b) ….} */
    private record Remedies(List<Text> ways) {

        @Override
        public String toString() {
            if (ways.size() == 1) {
                return "Do this: " + ways.get(0) + ".";
            }
            var all = new StringBuilder("Do one of these: ");
            for (int place = 0; place < ways.size(); place++) {
                all.append(place == 0 ? "(" : "; (")
                        .append((char) ('a' + place))
                        .append(") ")
                        .append(ways.get(place));
            }
            return all.append('.').toString();
        }
    }

    private record Numbered(String before, List<?> parts) {

        @Override
        public String toString() {
            var all = new StringBuilder();
            for (int place = 0; place < parts.size(); place++) {
                all.append(place == 0 ? "" : " ")
                        .append(before)
                        .append('(')
                        .append(place + 1)
                        .append(before.isEmpty() ? ") " : "), ")
                        .append(before.isEmpty() ? parts.get(place) : lowered(parts.get(place)));
            }
            return all.toString();
        }

        private static String lowered(Object part) {
            var words = part.toString();
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }
    }
}
