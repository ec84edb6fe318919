package io.github.hfclient.examples.pulse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the reviews come from: a file, or the sample that comes with the program. */
record ReviewSource(Optional<Path> file) {

    private static final String SAMPLE = "/io/github/hfclient/examples/reviews.csv";

    String name() {
        return file.map(Path::toString).orElse("The sample of reviews");
    }

    /** Opens it as strict UTF-8: a wrong byte is an error, not a question mark in a report. */
    BufferedReader open() throws IOException {
        if (file.isPresent()) {
            return Files.newBufferedReader(file.get(), StandardCharsets.UTF_8);
        }
        InputStream sample = ReviewSource.class.getResourceAsStream(SAMPLE);
        if (sample == null) {
            throw new NoSuchFileException(SAMPLE);
        }
        return new BufferedReader(new InputStreamReader(sample, StandardCharsets.UTF_8.newDecoder()));
    }
}
