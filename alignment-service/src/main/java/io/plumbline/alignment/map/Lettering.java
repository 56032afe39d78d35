package io.plumbline.alignment.map;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, and how it is broken into lines.
 *
 * <p>The widths are those of Helvetica and of the fonts that are made to its measure (Arial, Liberation Sans), with a reserve for wider stand-ins. They are
 * written down here because the fonts of the machine that draws are not those of the reader.
 */
public final class Lettering {

    /** Widths of the characters from space to tilde, in thousandths of the size. */
    private static final int[] HELVETICA = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
                278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
                584
    };

    private static final int LATIN = 600;
    private static final int IDEOGRAPH = 1000;
    private static final double RESERVE = 1.1;
    private static final double BOLD = 1.07;
    private static final String ELLIPSIS = "…";

    private final double size;
    private final boolean bold;

    private Lettering(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    public static Lettering plain(double size) {
        return new Lettering(size, false);
    }

    public static Lettering bold(double size) {
        return new Lettering(size, true);
    }

    public double size() {
        return size;
    }

    public boolean isBold() {
        return bold;
    }

    public double lineHeight() {
        return Math.ceil(size * 1.28);
    }

    public double width(String text) {
        int thousandths = text.codePoints().map(Lettering::width).sum();
        return thousandths * size / 1000 * RESERVE * (bold ? BOLD : 1);
    }

    private static int width(int character) {
        if (character >= ' ' && character <= '~') {
            return HELVETICA[character - ' '];
        }
        return character < 0x1100 ? LATIN : IDEOGRAPH;
    }

    /** Lines no wider than {@code width}; what does not fit into {@code most} lines is left out behind an ellipsis. */
    public List<String> wrap(String text, double width, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (width(word) > width && lines.size() <= most) {
                int fits = fitting(word, width);
                lines.add(word.substring(0, fits));
                word = word.substring(fits);
            }
            line = word;
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines.size() <= most ? lines : shortened(lines.subList(0, most), width);
    }

    private List<String> shortened(List<String> lines, double width) {
        var kept = new ArrayList<>(lines);
        var last = kept.remove(kept.size() - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.add(last.stripTrailing() + ELLIPSIS);
        return kept;
    }

    /** How many characters of a word fit; at least one. */
    private int fitting(String word, double width) {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (width(word.substring(0, next)) > width) {
                break;
            }
            fits = next;
        }
        return fits;
    }
}
