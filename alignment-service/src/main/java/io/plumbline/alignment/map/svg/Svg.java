package io.plumbline.alignment.map.svg;

import io.plumbline.alignment.map.Lettering;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements; whatever a name contains, the document stays well-formed. */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter document = new StringWriter();
    private final XMLStreamWriter xml;

    Svg() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a document in memory can be written", impossible);
        }
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    Svg open(String element, Object... attributes) {
        try {
            xml.writeStartElement(element);
            if (element.equals("svg")) {
                xml.writeDefaultNamespace(NAMESPACE);
            }
            for (int index = 0; index < attributes.length; index += 2) {
                if (attributes[index + 1] != null) {
                    xml.writeAttribute((String) attributes[index], written(attributes[index + 1]));
                }
            }
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("an element cannot be written", impossible);
        }
    }

    Svg close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("an element cannot be closed", impossible);
        }
    }

    /** An element without content. */
    Svg draw(String element, Object... attributes) {
        return open(element, attributes).close();
    }

    /** An element with text in it. */
    Svg write(String element, String text, Object... attributes) {
        open(element, attributes);
        try {
            xml.writeCharacters(legal(text));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text cannot be written", impossible);
        }
        return close();
    }

    /** One line of text with its baseline at {@code y}. */
    Svg line(String text, double x, double y, Lettering lettering, String colour, String anchor) {
        return write(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "font-size",
                lettering.size(),
                "font-weight",
                lettering.isBold() ? "700" : null,
                "fill",
                colour,
                "text-anchor",
                anchor.equals("start") ? null : anchor);
    }

    private static String written(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : legal(value.toString());
    }

    /** XML has no place for most control characters and for halves of surrogate pairs. */
    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints().map(one -> isLegal(one) ? one : '\uFFFD').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character < 0xD800
                || character > 0xDFFF && character < 0xFFFE
                || character > 0xFFFF;
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
