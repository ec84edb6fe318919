package io.github.hfclient.examples.bulk;

import io.github.hfclient.examples.run.CannotFinish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a run, all in the folder of its journal. */
public record BulkFiles(Path journal) {

    /**
     * Makes the folder.
     *
     * @param fresh whether the rows of earlier runs are forgotten; the ledger stays, as what was spent is spent
     * @throws CannotFinish if that is not possible
     */
    public static BulkFiles prepare(Path journal, boolean fresh) {
        BulkFiles files = new BulkFiles(journal.toAbsolutePath());
        try {
            Files.createDirectories(files.folder());
            if (fresh) Files.deleteIfExists(files.journal);
            return files;
        } catch (IOException e) {
            throw new CannotFinish("The journal " + journal + " cannot be used: choose another with --journal.", e);
        }
    }

    /** Where everything is. */
    public Path folder() {
        return journal.resolveSibling("");
    }

    /** What came out, one JSON object a row. */
    public Path results() {
        return journal.resolveSibling("results.jsonl");
    }

    /** Counts the requests of all runs. */
    public Path ledger() {
        return journal.resolveSibling("requests.json");
    }
}
