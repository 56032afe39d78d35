package io.plumbline.review.pack;

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

    /** An element with a class; what a person typed is escaped. */
    Markup element(String name, String style, Object content) {
        return raw("<" + name + " class=\"" + style + "\">").text(content).raw("</" + name + ">\n");
    }

    Markup cell(Object content) {
        return element("td", content);
    }

    Markup number(String content) {
        return element("td", "number", content);
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

    @Override
    public String toString() {
        return text.toString();
    }
}
