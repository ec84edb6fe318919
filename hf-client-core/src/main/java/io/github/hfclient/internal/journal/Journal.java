package io.github.hfclient.internal.journal;

import io.github.hfclient.json.JsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one run: what earlier runs left in it, and a way to add to it. Its form is described in docs/JOURNAL.md. Safe
 * for several threads.
 */
public final class Journal implements AutoCloseable {
    private final Path path;
    private final JournalFile file;
    private final RowOffsets places = new RowOffsets();
    private final ReentrantLock beginning = new ReentrantLock();
    private @Nullable Header subject;

    private Journal(Path path, JournalFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens or makes a journal, and repairs the end of one whose process died.
     *
     * @throws IllegalArgumentException if the file is no journal, or one of a newer version
     * @throws IllegalStateException if another run uses it
     * @throws UncheckedIOException if it cannot be read and written
     */
    public static Journal open(Path path) {
        return open(path, JournalFile.DURABLE);
    }

    static Journal open(Path path, JournalFile.Opening opening) {
        try {
            JournalFile file = JournalFile.open(path, opening);
            try {
                Journal journal = new Journal(path, file);
                journal.load();
                return journal;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private void load() throws IOException {
        long end = file.read(this::line);
        byte[] first = file.beginning(Line.REST_AT);
        if (end == 0 && !Line.begun(first, first.length)) throw noJournal();
        file.cut(end);
    }

    /** Damaged lines count as not written: only what had not been reported can be damaged by a crash. */
    private void line(long place, byte[] line, int length) {
        boolean whole = Line.whole(line, length);
        if (place == 0) subject = subject(whole ? new String(line, 0, length, StandardCharsets.UTF_8) : "");
        long row = whole ? EntryText.row(line, length) : -1;
        if (row >= 0) places.put(row, place);
    }

    private Header subject(String line) {
        Header found = line.isEmpty() ? null : Header.parse(line);
        if (found == null) throw noJournal();
        if (found.newer())
            throw new IllegalArgumentException("the journal " + path + " was written by a newer version");
        return found;
    }

    private IllegalArgumentException noJournal() {
        return new IllegalArgumentException(path + " is no journal of a batch, and is left as it is");
    }

    /**
     * Says what the run is about; to be called before anything is written.
     *
     * @throws IllegalArgumentException if the journal is about something else
     */
    public void about(Header wanted) {
        beginning.lock();
        try {
            String difference = subject == null ? null : subject.difference(wanted);
            if (difference != null) throw other(difference);
            if (subject != null) return;
            add(wanted.line());
            subject = wanted;
        } finally {
            beginning.unlock();
        }
    }

    private IllegalArgumentException other(String difference) {
        return new IllegalArgumentException("the journal " + path + " belongs to another batch: " + difference
                + "; delete it to begin anew, or use another file");
    }

    private IllegalArgumentException other(long row, String difference) {
        return other("row " + row + " " + difference
                + "; rows are counted from 0, and new ones may come behind the last only");
    }

    /** Whether an earlier run left something about this row. */
    public boolean has(long row) {
        return places.get(row) != RowOffsets.NONE;
    }

    /**
     * There are so many rows and no more.
     *
     * @throws IllegalArgumentException if an earlier run had more
     */
    public void total(long rows) {
        if (places.rows() > rows)
            throw other("it has a row " + (places.rows() - 1) + ", the batch has only " + rows + " rows, from 0");
    }

    /**
     * What an earlier run left about this row.
     *
     * @throws IllegalArgumentException if something else was asked about it
     */
    public Entry read(long row, Question asked) {
        Entry entry = parsed(row);
        if (!entry.asked().input().equals(asked.input())) throw other(row, "had another input");
        if (!entry.asked().settings().equals(asked.settings()))
            throw other(row, asked.inFields() ? "asked for something else" : "was asked about with other settings");
        return entry;
    }

    private Entry parsed(long row) {
        try {
            return EntryText.parse(file.line(places.get(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + path + " cannot be read: " + e.getMessage(), e);
        } catch (JsonException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "the journal " + path + " has a line about row " + row + " that cannot be read; delete the line,"
                            + " and the row is asked about again",
                    e);
        }
    }

    /**
     * Adds entries; they outlive the machine when this returns.
     *
     * @throws UncheckedIOException if they cannot be written; whatever was added before stays
     */
    public void write(List<? extends Entry> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Entry entry : entries) lines.writeBytes(EntryText.line(entry));
        add(lines.toByteArray());
    }

    private void add(byte[] lines) {
        try {
            file.add(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the journal " + path + " cannot be written, so the batch was ended: " + e.getMessage()
                            + "; what it has already is kept, and the same batch run again goes on from there",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal " + path + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
