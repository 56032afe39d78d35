package io.plumbline.platform;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of an Excel workbook, looked through before the library that reads workbooks sees it. That library keeps a row and all shared
 * texts in memory, and makes room for every column up to the last one: a cell called {@code ZZZZZZ1} takes 1.3 GB. What a part is, its
 * name does not say (the workbook lists names of its own), so each part is looked at alike.
 */
public final class WorkbookPart {

    /** Excel's own last column is XFD. */
    static final int MOST_COLUMNS = 16_384;

    /** Excel's own longest text of a cell. */
    static final int LONGEST_TEXT = 32_767;

    static final int LONGEST_NUMBER = 100;
    static final int MOST_SHARED_TEXTS = 1_000_000;
    static final int MOST_SHARED_CHARACTERS = 64 << 20;

    /** Of styles, names and relations, and of whatever is not a row, a cell or a text. */
    static final int MOST_OTHERS = 1_000_000;

    /** Drawings of an old kind, which no reader of ours looks at and which need not be well-formed. */
    private static final String OLD_DRAWING = ".vml";

    private static final int LARGEST_OLD_DRAWING = 1 << 20;
    private static final int LONGEST_RUN = 256 << 10;
    private static final int LOOKED_AT = 64;
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private boolean shared;
    private boolean numeric;
    private int cells;
    private int texts;
    private int others;
    private int text;
    private int longest = LONGEST_TEXT;
    private int sharedCharacters;

    private WorkbookPart() {}

    /** The workbook holds more of something than any that people make, or is none. */
    public static final class Unfit extends IOException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * Reads a part to its end.
     *
     * @param name of the part; its kind is not believed
     * @param most bytes that it may have
     * @return how many bytes it has
     * @throws Unfit if reading it as a workbook would take too much memory, or it is XML that is not well-formed
     */
    public static long require(String name, InputStream content, long most) throws IOException {
        boolean old = name.endsWith(OLD_DRAWING);
        var part = new Measured(content, old ? Math.min(most, LARGEST_OLD_DRAWING) : most);
        part.mark(LOOKED_AT);
        boolean markup = isMarkup(part.readNBytes(LOOKED_AT));
        part.reset();
        part.begin(markup);
        if (markup && !old) {
            try {
                new WorkbookPart().look(reader(part));
            } catch (XMLStreamException malformed) {
                throw part.unfit == null ? new Unfit("A part of the workbook is not well-formed XML.") : part.unfit;
            }
        }
        part.transferTo(OutputStream.nullOutputStream());
        return part.bytes;
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        var xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml.createXMLStreamReader(part);
    }

    /** Whether it begins as XML does in any encoding: with a lower-than sign, behind a mark of the encoding and white space, or with a lot of that. */
    private static boolean isMarkup(byte[] beginning) {
        boolean blank = false;
        for (byte each : beginning) {
            switch (each & 0xFF) {
                case '<', 0x4C -> {
                    return true;
                }
                case ' ', '\t', '\r', '\n' -> blank = true;
                case 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> {
                    // of an encoding
                }
                default -> {
                    return false;
                }
            }
        }
        return blank && beginning.length == LOOKED_AT;
    }

    private void look(XMLStreamReader xml) throws XMLStreamException, Unfit {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text += xml.getTextLength();
                    limit(text, longest, "characters in one value");
                    sharedCharacters += shared ? xml.getTextLength() : 0;
                    limit(sharedCharacters, MOST_SHARED_CHARACTERS, "characters of shared texts");
                }
                case XMLStreamConstants.END_ELEMENT -> text = 0;
                default -> {
                    // comments and instructions are not kept
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) throws Unfit {
        text = 0;
        longest = LONGEST_TEXT;
        switch (xml.getLocalName()) {
            case "sst" -> shared = true;
            case "row" -> cells = 0;
            case "c" -> {
                var type = xml.getAttributeValue(null, "t");
                numeric = type == null || "n".equals(type);
                limit(++cells, MOST_COLUMNS, "cells in one row");
                var place = xml.getAttributeValue(null, "r");
                limit(column(place), MOST_COLUMNS, "columns");
                if (place == null || !PLACE.matcher(place).matches()) {
                    throw new Unfit("A cell of the workbook does not say its place (such as r=\"B7\").");
                }
            }
            case "si" -> limit(++texts, MOST_SHARED_TEXTS, "shared texts");
            case "v" -> longest = numeric ? LONGEST_NUMBER : LONGEST_TEXT;
            case "f", "t", "is", "r", "rPr" -> {
                // part of a cell or of a shared text
            }
            default -> limit(++others, MOST_OTHERS, "elements in one part");
        }
    }

    /** Of {@code AB12} 28; 0 without a reference. */
    private static int column(String reference) {
        int column = 0;
        for (int at = 0; reference != null && at < reference.length() && column <= MOST_COLUMNS; at++) {
            char letter = Character.toUpperCase(reference.charAt(at));
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    private static void limit(int number, int most, String what) throws Unfit {
        if (number > most) {
            throw new Unfit("The workbook has more than %,d %s.".formatted(most, what));
        }
    }

    /** Refuses a name, an attribute or a text that goes on for too long, before a reader keeps it as a whole; and a part that is too large. */
    private static final class Measured extends FilterInputStream {

        private final long most;
        private boolean markup;
        private long bytes;
        private int run;
        private Unfit unfit;

        Measured(InputStream content, long most) {
            super(new BufferedInputStream(content, 1 << 16));
            this.most = most;
        }

        /** From here on the bytes count. */
        void begin(boolean isMarkup) {
            markup = isMarkup;
            bytes = 0;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            if (bytes > most) {
                refuse("The workbook unpacks to more than is allowed for its size.");
            }
            for (int at = offset; markup && at < offset + read; at++) {
                run = into[at] == '<' || into[at] == '>' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    refuse("The workbook has a text or a name of more than %d KiB.".formatted(LONGEST_RUN >> 10));
                }
            }
            return read;
        }

        /** The XML reader closes it at the end of the document; what follows is still to be measured. */
        @Override
        public void close() {
            // whoever opened the part closes it
        }

        private void refuse(String why) throws Unfit {
            unfit = new Unfit(why);
            throw unfit;
        }
    }
}
