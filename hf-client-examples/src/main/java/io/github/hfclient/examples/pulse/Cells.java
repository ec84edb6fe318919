package io.github.hfclient.examples.pulse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read as what they mean; a cell that cannot be read is as good as empty. */
record Cells(CSVRecord row, String textColumn) {

    private static final int DATE_LENGTH = "2026-01-31".length();

    Review review() {
        int number = Math.toIntExact(row.getRecordNumber());
        String id = cell("id").isEmpty() ? Integer.toString(number) : cell("id");
        return new Review(
                number, id, date(), cell("product"), cell("channel"), cell("language"), stars(), raw(textColumn));
    }

    private String cell(String column) {
        return raw(column).strip();
    }

    private String raw(String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private @Nullable LocalDate date() {
        String date = cell("date");
        try {
            return LocalDate.parse(date.substring(0, Math.min(DATE_LENGTH, date.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Integer stars() {
        String stars = cell("stars");
        return stars.matches("[1-5](\\.0+)?") ? Integer.valueOf(stars.substring(0, 1)) : null;
    }
}
