package io.github.hfclient.examples.names;

import io.github.hfclient.examples.run.CannotFinish;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts of a folder: its {@code .txt} and {@code .md} files, in UTF-8, by name. */
final class TextFolder {

    private static final String SAMPLE = "/io/github/hfclient/examples/texts/";
    private static final List<String> SAMPLES =
            List.of("1-postcard.txt", "2-news.txt", "3-minutes.txt", "4-brief.txt", "5-voyage.txt", "6-journey.txt");

    private TextFolder() {}

    /**
     * Reads the folder, or the sample if none is named.
     *
     * @throws CannotFinish if it is no folder, or none of its files is a text
     */
    static List<TextFile> read(Optional<Path> folder) {
        return folder.map(TextFolder::files)
                .orElseGet(() -> SAMPLES.stream().map(TextFolder::sample).toList());
    }

    private static List<TextFile> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<TextFile> texts = files.filter(file -> file.toString().matches(".*\\.(txt|md)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(TextFolder::file)
                    .toList();
            if (texts.isEmpty()) throw new CannotFinish(folder + " has no .txt or .md file.");
            return texts;
        } catch (IOException e) {
            throw new CannotFinish(folder + " is no folder that can be read.", e);
        }
    }

    private static TextFile file(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return TextFile.read(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return TextFile.unreadable(name, "it is not UTF-8");
        } catch (IOException e) {
            return TextFile.unreadable(name, "it cannot be read: " + e.getMessage());
        }
    }

    private static TextFile sample(String name) {
        try (InputStream file = Objects.requireNonNull(TextFolder.class.getResourceAsStream(SAMPLE + name), name)) {
            return TextFile.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
