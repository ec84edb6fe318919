package io.github.hfclient.tasks.longtext;

import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.generation.Summary;
import java.util.List;
import java.util.function.Function;

/**
 * Makes one summary out of several: the summary of all of them, and of the summaries of that as often as they do not fit into
 * one window.
 *
 * @param size of a window
 */
record SummaryMerging(Inference inference, Function<String, ? extends TaskRequest<Summary>> request, int size) {
    LongSummary of(List<Item<Span, Summary>> windows) {
        List<String> parts = texts(windows.stream().filter(Item::answered).toList());
        try {
            return new LongSummary(shortened(parts), parts, null);
        } catch (HfException.Cancelled e) {
            throw e;
        } catch (HfException | NotShorter e) {
            return new LongSummary(joined(parts), parts, e); // what is there has been paid for
        }
    }

    private String shortened(List<String> parts) {
        List<String> open = parts;
        while (open.size() > 1) {
            LongText joined = new LongText(joined(open), size, 0);
            List<String> fewer = texts(joined.ask(inference, request));
            if (fewer.size() >= open.size()) throw new NotShorter(open.size());
            open = fewer;
        }
        return open.isEmpty() ? "" : open.get(0);
    }

    /** The failure of the first that has one is thrown: what it is about must not be missing in silence. */
    private static List<String> texts(List<Item<Span, Summary>> windows) {
        return windows.stream()
                .map(window -> window.value().text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String joined(List<String> parts) {
        return String.join("\n", parts);
    }

    /** Summaries that take as many windows as before, so that going on would never end. */
    private static final class NotShorter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotShorter(int parts) {
            super("the summaries of " + parts + " windows, put together, do not get shorter by being summarized");
        }
    }
}
