package io.plumbline.platform;

/**
 * Text on its way into a spreadsheet. A program that opens a CSV file, or saves a workbook as one, runs text that begins like a
 * formula; an apostrophe in front keeps it text.
 */
public final class SpreadsheetText {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /** The text, harmless. */
    public static String defuse(String text) {
        return text != null && !text.isEmpty() && (isDangerous(text) || isDefused(text)) ? "'" + text : text;
    }

    /** The text as it was before {@link #defuse}. */
    public static String restore(String text) {
        return text != null && isDefused(text) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        return DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }

    /** Also a text that began with an apostrophe by itself: it gets a second one, so that none is lost on the way back. */
    private static boolean isDefused(String text) {
        return text.length() > 1
                && text.charAt(0) == '\''
                && (isDangerous(text.substring(1)) || text.charAt(1) == '\'');
    }
}
