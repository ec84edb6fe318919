package io.github.hfclient.examples.pulse;

import io.github.hfclient.examples.run.CannotFinish;
import io.github.hfclient.examples.run.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Keeps how the reviews sound until the run is complete: one that was interrupted goes on when the same is run again, one that
 * was complete asks anew.
 */
record PulseJournal(Path file) {

    /** Other reviews or another model have a journal of their own. */
    static PulseJournal of(OutputFolder folder, ModelNames models, List<Review> reviews) {
        String run = Integer.toHexString(Objects.hash(models.sentiment(), reviews));
        return new PulseJournal(folder.path().resolve("sentiment-" + run + ".journal"));
    }

    /** The run is complete. */
    void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lock"));
        } catch (IOException e) {
            throw new CannotFinish(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
