package io.github.hfclient.tasks.longtext;

import io.github.hfclient.Require;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a long text.
 *
 * @param text the summary of the windows' summaries; these themselves, one after the other, if it could not be made
 * @param parts the summaries of the windows, in the order of the text
 * @param failure why the parts were not put together; null if they were
 */
public record LongSummary(
        String text, List<String> parts, @Nullable RuntimeException failure) implements Serializable {
    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if text or parts is null
     */
    public LongSummary {
        Require.present("text", text);
        parts = List.copyOf(Require.present("parts", parts));
    }

    /** Whether the text is one summary, and not several one after the other. */
    public boolean combined() {
        return failure == null;
    }
}
