package io.github.hfclient.internal.batch;

import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.address.Choice;
import io.github.hfclient.internal.answer.KeptAnswer;
import io.github.hfclient.internal.batch.rows.Row;
import io.github.hfclient.internal.batch.rows.RowAnswer;
import io.github.hfclient.internal.http.AnswerContent;
import io.github.hfclient.internal.journal.By;
import io.github.hfclient.internal.journal.Entry;
import io.github.hfclient.internal.journal.Header;
import io.github.hfclient.internal.journal.Journal;
import io.github.hfclient.internal.journal.Question;
import io.github.hfclient.internal.journal.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of a run in its journal: written when they are done, and given again to a later run. */
final class RowJournal {
    private final Engine engine;
    private final Choice choice;
    private final Journal journal;
    private volatile @Nullable By by; // null until a row was met

    private RowJournal(Engine engine, Choice choice, Journal journal) {
        this.engine = engine;
        this.choice = choice;
        this.journal = journal;
    }

    static RowJournal open(Path path, Engine engine, Choice choice, OptionalLong total) {
        Journal journal = Journal.open(path);
        try {
            total.ifPresent(journal::total);
            return new RowJournal(engine, choice, journal);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** The first row says what the run is about. Called by one thread at a time. */
    void meet(Row<?, ?> row) {
        if (by != null || row.broken() != null) return;
        String model = engine.destinations().model(choice, row.task());
        journal.about(Header.of(row.task(), model, row.wellMadeBody()));
        by = new By(model, null, engine.destinations().host(choice, row.task()));
    }

    boolean has(long index) {
        return journal.has(index);
    }

    /** There are no more rows than these. */
    void total(long rows) {
        journal.total(rows);
    }

    /** What a row was answered by an earlier run. */
    <T, R> Item<T, R> item(Row<T, R> row) {
        RuntimeException broken = row.broken();
        if (broken != null) return row.failed(broken);
        Entry entry = journal.read(row.index(), asked(row));
        if (entry instanceof Entry.Answer answer) return row.answered(answer(row, answer.content()));
        Refused why = ((Entry.Refusal) entry).why();
        By refusing = entry.by() == null ? Objects.requireNonNull(by) : entry.by();
        return row.failed(why.again(row.task().id(), refusing.model(), refusing.host()));
    }

    private <R> R answer(Row<?, R> row, AnswerContent content) {
        try {
            return KeptAnswer.of(row.task(), row.wellMadeBody(), content).answer();
        } catch (RuntimeException e) {
            String message = "the journal's answer of row " + row.index() + " is none of "
                    + row.task().id() + "; delete its line, and the row is asked about again";
            throw new IllegalArgumentException(message, e);
        }
    }

    /** These rows were answered. An answer that repeats the token must not lie in a file: its row is asked about again. */
    void answered(List<? extends Row<?, ?>> rows, List<? extends RowAnswer<?>> answers) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row<?, ?> row = rows.get(i);
            AnswerContent content = answers.get(i).content();
            if (content != null) entries.add(new Entry.Answer(row.index(), asked(row), by, content));
        }
        if (!entries.isEmpty()) journal.write(entries);
    }

    /**
     * Keeps what the server refused of these rows; whatever else one fails with may pass, so it is asked about again. A row without
     * a request may have failed with the refusal of another.
     */
    void done(List<? extends Row<?, ?>> rows, List<? extends Item<?, ?>> items) {
        List<Entry> refusals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row<?, ?> row = rows.get(i);
            if (row.broken() == null && items.get(i).failure().orElse(null) instanceof HfException.InvalidInput why)
                refusals.add(new Entry.Refusal(row.index(), asked(row), by, Refused.of(why)));
        }
        if (!refusals.isEmpty()) journal.write(refusals);
    }

    private static Question asked(Row<?, ?> row) {
        return Question.of(row.task(), row.wellMadeBody());
    }

    void close() {
        journal.close();
    }
}
