package io.github.hfclient.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The English reviews of the sample that gave one or two stars. */
final class BadReviews {

    private static final String SAMPLE = "reviews.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private BadReviews() {}

    /** A review of a product. */
    record BadReview(String id, String product, String text) {

        private static BadReview of(CSVRecord row) {
            return new BadReview(row.get("id"), row.get("product"), row.get("text"));
        }
    }

    /** The first of them, in the order of the file. */
    static List<BadReview> first(int count) {
        InputStream sample = Objects.requireNonNull(BadReviews.class.getResourceAsStream(SAMPLE), SAMPLE);
        try (Reader reader = new InputStreamReader(sample, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream()
                    .filter(BadReviews::bad)
                    .limit(count)
                    .map(BadReview::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean bad(CSVRecord row) {
        boolean fewStars = row.get("stars").matches("[12]");
        return fewStars && row.get("language").equals("en") && !row.get("text").isBlank();
    }
}
