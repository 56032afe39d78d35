package io.plumbline.alignment.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence that is put into words when somebody reads it: a check makes many more of them than are ever read. Two texts are equal if
 * they read the same.
 */
public final class Text implements CharSequence {

    private static final Object[] NOTHING = {};

    private final String pattern;
    private final Object[] parts;
    private String words;

    private Text(String pattern, Object[] parts, String words) {
        this.pattern = pattern;
        this.parts = parts;
        this.words = words;
    }

    /** @param parts immutable things that read well, such as names and {@link Amount}s */
    static Text of(String pattern, Object... parts) {
        return new Text(pattern, parts, parts.length == 0 ? pattern : null);
    }

    /** Several sentences, one after the other. */
    static Text joined(List<Text> sentences) {
        return sentences.size() == 1 ? sentences.get(0) : of("%s", new Joined(List.copyOf(sentences)));
    }

    private record Joined(List<Text> sentences) {

        @Override
        public String toString() {
            return sentences.stream().map(Text::toString).collect(Collectors.joining(" "));
        }
    }

    /** A sentence as it was kept. */
    public static Text valueOf(String words) {
        return new Text(words, NOTHING, words);
    }

    @Override
    public String toString() {
        if (words == null) {
            words = pattern.formatted(parts);
        }
        return words;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Text text
                && (isMadeOfTheSame(text) || toString().equals(text.toString()));
    }

    private boolean isMadeOfTheSame(Text other) {
        return words == null && pattern.equals(other.pattern) && Arrays.equals(parts, other.parts);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }
}
