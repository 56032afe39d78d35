package io.plumbline.target.planfile.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.plumbline.platform.SpreadsheetText;
import io.plumbline.target.planfile.UnreadableFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV file in UTF-8; comma, semicolon or tab, whichever the first line has most of. */
final class CsvRows implements Rows {

    private static final String SEPARATORS = ",;\t";

    @Override
    public void each(Path file, Taker taker) throws IOException {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(withoutMark(file))) {
            long number = 0;
            for (var record : reader) {
                number++;
                var cells = cells(number, record.getFields());
                if (!cells.stream().allMatch(Cell::isEmpty)) {
                    taker.row(number, cells);
                }
            }
        } catch (CsvParseException malformed) {
            throw new UnreadableFile("", "The file is not well-formed CSV: " + malformed.getMessage() + ".");
        } catch (java.io.UncheckedIOException wrapped) {
            throw unreadable(wrapped.getCause());
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private static RuntimeException unreadable(IOException failure) throws IOException {
        if (failure instanceof CharacterCodingException) {
            return new UnreadableFile("", "The file is not UTF-8: save it as \"CSV UTF-8\".");
        }
        throw failure;
    }

    /** A reader that refuses what is not UTF-8, as opposed to one that puts question marks there. */
    private static java.io.Reader withoutMark(Path file) throws IOException {
        var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static char separator(Path file) throws IOException {
        var first = new char[4096];
        int length;
        try (var reader = withoutMark(file)) {
            length = Math.max(0, reader.read(first));
        } catch (CharacterCodingException later) {
            return ','; // reading the rows will say so
        }
        var line = new String(first, 0, length).lines().findFirst().orElse("");
        char most = ',';
        for (char separator : SEPARATORS.toCharArray()) {
            if (count(line, separator) > count(line, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(letter -> letter == separator).count();
    }

    private static List<Cell> cells(long number, List<String> fields) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < fields.size(); column++) {
            cells.add(Cell.text(column, number, SpreadsheetText.restore(fields.get(column))));
        }
        return cells;
    }
}
