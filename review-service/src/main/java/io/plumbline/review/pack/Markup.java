package io.plumbline.review.pack;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** HTML as text; everything that a person typed is escaped on its way in. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Takes markup as it is. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    Markup element(String name, Object content) {
        return raw("<" + name + ">").text(content).raw("</" + name.split(" ")[0] + ">\n");
    }

    /** Takes any text; null is nothing. */
    Markup text(Object content) {
        text.append(escaped(content));
        return this;
    }

    Markup number(BigDecimal number) {
        return raw("<td class=\"number\">").text(grouped(number)).raw("</td>");
    }

    static String escaped(Object content) {
        return content == null
                ? ""
                : content.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    /** With separators of thousands and as many decimal places as it has; nothing for null. */
    static String grouped(BigDecimal number) {
        if (number == null) {
            return "";
        }
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
