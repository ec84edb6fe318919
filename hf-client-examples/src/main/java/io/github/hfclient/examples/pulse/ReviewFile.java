package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.CannotFinish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reviews from CSV with a header: UTF-8, separated by commas, semicolons or tabs. Only the column of the text must be
 * there; id, date (2026-01-31), product, channel, language and stars (1 to 5) are used if they are, whatever the case
 * of their names.
 */
final class ReviewFile {

    private final String name;
    private final String textColumn;

    private ReviewFile(String name, String textColumn) {
        this.name = name;
        this.textColumn = textColumn.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads all rows.
     *
     * @throws CannotFinish if the source cannot be read, is not CSV in UTF-8, has no such column or no rows
     */
    static List<Review> read(ReviewSource source, String textColumn) {
        ReviewFile file = new ReviewFile(source.name(), textColumn);
        try (BufferedReader reader = source.open()) {
            return file.rows(reader);
        } catch (NoSuchFileException e) {
            throw new CannotFinish(source.name() + " does not exist.", e);
        } catch (CharacterCodingException e) {
            throw new CannotFinish(source.name() + " is not UTF-8: save it as \"CSV UTF-8\".", e);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new CannotFinish(source.name() + " cannot be read as CSV: " + e.getMessage(), e);
        }
    }

    private List<Review> rows(BufferedReader reader) throws IOException {
        try (CSVParser parser = format(reader).parse(reader)) {
            requireTextColumn(parser.getHeaderNames());
            int columns = parser.getHeaderNames().size();
            List<Review> reviews = parser.stream()
                    .filter(row -> columns == 1 || !blankLine(row))
                    .map(row -> new Cells(row, textColumn).review())
                    .toList();
            if (reviews.isEmpty()) {
                throw new CannotFinish(name + " has a header but no rows.");
            }
            return reviews;
        }
    }

    /** In a file of one column an empty line is an empty text; in others it is nothing. */
    private static boolean blankLine(CSVRecord row) {
        return row.size() == 1 && row.get(0).isEmpty();
    }

    private void requireTextColumn(List<String> columns) {
        if (columns.stream().noneMatch(column -> column.equalsIgnoreCase(textColumn))) {
            throw new CannotFinish("%s has no column \"%s\"; it has %s. Name the column with --text-column."
                    .formatted(name, textColumn, columns));
        }
    }

    private static CSVFormat format(BufferedReader reader) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(false)
                .setAllowMissingColumnNames(true)
                .setDelimiter(CsvHead.delimiter(reader))
                .get();
    }
}
