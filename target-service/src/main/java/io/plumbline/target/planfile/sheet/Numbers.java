package io.plumbline.target.planfile.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them in text: 1500, 1,500.25, 1 500.25. Where the comma is the decimal sign, 1.500,25 and 1 500,25.
 *
 * @param decimalComma whether it is
 */
record Numbers(boolean decimalComma) {

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([, ]\\d{3})+(\\.\\d+)?");

    Optional<BigDecimal> read(Cell cell) {
        return cell.number() == null ? read(cell.text()) : Optional.of(cell.number());
    }

    private Optional<BigDecimal> read(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        var spaced = text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('−', '-')
                .replace("'", " ");
        var pointed = decimalComma ? swapped(spaced) : spaced;
        if (PLAIN.matcher(pointed).matches()) {
            return Optional.of(new BigDecimal(pointed));
        }
        return GROUPED.matcher(pointed).matches()
                ? Optional.of(new BigDecimal(pointed.replace(",", "").replace(" ", "")))
                : Optional.empty();
    }

    private static String swapped(String text) {
        return text.replace('.', '\u0000').replace(',', '.').replace('\u0000', ',');
    }

    /** What to write instead. */
    String advice() {
        return decimalComma
                ? "Write a number such as 1500,25 or 1.500,25."
                : "Write a number such as 1500.25 or 1,500.25; for 1500,25 say decimalComma=true.";
    }
}
