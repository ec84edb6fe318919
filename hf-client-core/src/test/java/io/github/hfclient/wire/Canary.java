package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;

/** A token that must never be seen anywhere but in a request. */
final class Canary {
    static final String TOKEN = "hf_canary";

    private Canary() {}

    /** Neither the failure nor its causes, suppressed failures or details show it. */
    static void assertUnseenIn(Throwable failure) {
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain(TOKEN);
        if (failure instanceof HfException e) assertUnseenIn(e.details());
        for (Throwable earlier : failure.getSuppressed()) assertUnseenIn(earlier);
    }

    private static void assertUnseenIn(HfException.Details details) {
        assertThat(details.toString()).doesNotContain(TOKEN);
        assertThat(details.bodyExcerpt()).doesNotContain(TOKEN);
        assertThat(String.valueOf(details.serverMessage())).doesNotContain(TOKEN);
        assertThat(String.valueOf(details.requestId())).doesNotContain(TOKEN);
    }

    static void assertUnseenIn(Collection<?> events) {
        assertThat(events.toString()).doesNotContain(TOKEN);
    }

    /** What was logged, at TRACE, which must be something. */
    static void assertUnseenIn(LogCapture log) {
        assertThat(log.text()).contains("attempt 1").doesNotContain(TOKEN);
    }
}
