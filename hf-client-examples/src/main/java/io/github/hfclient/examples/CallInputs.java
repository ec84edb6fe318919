package io.github.hfclient.examples;

import io.github.hfclient.Media;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say what a task gets: a text, JSON, media, or media and what is asked about them. */
final class CallInputs {

    private static final Pattern LOOKS_LIKE_JSON = Pattern.compile("\\s*[\\[{\"]", Pattern.DOTALL);

    private final InputStream standardInput;

    @Option(
            names = "--inputs",
            paramLabel = "INPUTS",
            description = "JSON if it begins with {, [ or \", else a text; @FILE for a file, - for standard input.")
    private Optional<String> inputs = Optional.empty();

    @Option(
            names = "--media",
            paramLabel = "FILE",
            description = "An image, a sound or a video; with --inputs, a question about it.")
    private Optional<Path> media = Optional.empty();

    CallInputs(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * What is sent as input.
     *
     * @throws CannotFinish if nothing is given, or it cannot be read
     */
    Json read() {
        Optional<Json> given = inputs.map(this::content).map(text -> parsed("--inputs", text));
        Optional<Json> file = media.map(path -> Media.of(path).json());
        if (given.isPresent() && file.isPresent()) return asked(given.get()).with("image", file.get());
        return given.or(() -> file)
                .orElseThrow(() -> new CannotFinish("There is nothing to send: give --inputs or --media."));
    }

    /** Questions about an image are an object with both; a text is the question. */
    private static Json.Obj asked(Json given) {
        return given instanceof Json.Obj object ? object : Json.Obj.of("question", given);
    }

    /**
     * The JSON of another option, which may name a file too.
     *
     * @throws CannotFinish if it is none
     */
    Json json(String option, String given) {
        return strictly(option, content(given));
    }

    private static Json parsed(String option, String text) {
        return LOOKS_LIKE_JSON.matcher(text).lookingAt() ? strictly(option, text) : Json.of(text);
    }

    private static Json strictly(String option, String text) {
        try {
            return Json.parse(text);
        } catch (JsonException e) {
            throw new CannotFinish(option + " is no JSON: " + e.getMessage(), e);
        }
    }

    private String content(String given) {
        try {
            if (given.equals("-")) return new String(standardInput.readAllBytes(), StandardCharsets.UTF_8);
            return given.startsWith("@") ? Files.readString(Path.of(given.substring(1))) : given;
        } catch (IOException e) {
            throw new CannotFinish(given + " cannot be read as UTF-8: " + e.getMessage(), e);
        }
    }
}
