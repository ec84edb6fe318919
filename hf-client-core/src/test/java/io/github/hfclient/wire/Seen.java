package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.event.ClientEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Collects all that leaves a client: logs at TRACE, events, failures with all that hangs on them, and texts of objects. */
final class Seen implements AutoCloseable {
    private final LogCapture log = new LogCapture();
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final Set<Throwable> failures = Collections.newSetFromMap(new IdentityHashMap<>());

    void event(ClientEvent event) {
        texts.add(event.toString());
    }

    void object(@Nullable Object object) {
        texts.add(String.valueOf(object));
    }

    /** With its stack trace, causes, suppressed failures and details. */
    void failure(@Nullable Throwable failure) {
        if (failure == null || !failures.add(failure)) return;
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        texts.add(all.toString());
        texts.add(String.valueOf(failure.getLocalizedMessage()));
        if (failure instanceof HfException e) details(e.details());
        failure(failure.getCause());
        for (Throwable earlier : failure.getSuppressed()) failure(earlier);
    }

    private void details(HfException.Details details) {
        texts.add(details.toString());
        texts.add(details.bodyExcerpt());
        texts.add(details.host());
        texts.add(String.valueOf(details.model()));
        texts.add(String.valueOf(details.serverMessage()));
        texts.add(String.valueOf(details.requestId()));
    }

    /** What was logged so far. */
    String log() {
        return log.text();
    }

    /** In no form, and there was something to look at. */
    void assertWithout(String secret) {
        assertThat(texts).isNotEmpty();
        for (Disguise disguise : Disguise.values()) {
            String trace = disguise.trace(secret);
            assertThat(log.text()).as("the log").doesNotContain(trace);
            assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(trace));
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
