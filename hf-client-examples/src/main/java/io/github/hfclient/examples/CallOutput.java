package io.github.hfclient.examples;

import io.github.hfclient.Media;
import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.RawAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Puts an answer where it shall go: JSON to standard output, media into a file, of which standard output tells. */
record CallOutput(PrintWriter console, Optional<Path> file, String task) {

    /**
     * Writes it.
     *
     * @throws CannotFinish if the file cannot be written
     */
    void write(RawAnswer answer) {
        try {
            if (answer instanceof RawAnswer.OfMedia made) tell(made.media(), saved(made.media()));
            else write(answer.json().text());
        } catch (IOException e) {
            throw new CannotFinish("The answer cannot be written to " + e.getMessage() + ".", e);
        }
    }

    private void write(String json) throws IOException {
        if (file.isPresent()) Files.writeString(file.get(), json + System.lineSeparator());
        else console.println(json);
    }

    /** Media that were paid for are not lost for want of a name. */
    private Path saved(Media media) throws IOException {
        String ending = '.' + media.type().replaceAll("^.*/(?:x-)?|[;+].*$", "");
        Path target = file.isPresent() ? file.get() : Files.createTempFile(task + '-', ending);
        media.writeTo(target);
        return target;
    }

    private void tell(Media media, Path target) {
        Json facts = Json.of(Map.of("type", media.type(), "file", target.toString()));
        console.println(facts.text());
    }
}
