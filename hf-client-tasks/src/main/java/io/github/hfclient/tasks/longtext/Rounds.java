package io.github.hfclient.tasks.longtext;

import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks about the windows of a text, all at once; those that the server finds too long are asked about again in halves.
 *
 * @param request makes the request of a window's text
 */
record Rounds<R>(Inference inference, LongText text, Function<String, ? extends TaskRequest<R>> request) {
    private static final int HALVINGS = 3;
    private static final Pattern TOO_LONG = Pattern.compile(
            "\\blong|length|tokens|too large|tensor|out of range|exceed|maximum|^Bad Request$|^Unprocessable \\w+$",
            Pattern.CASE_INSENSITIVE);

    /** One item for each window in the order of the text; windows of nothing but white space have none. */
    List<Item<Span, R>> ask(List<Span> windows) {
        List<Item<Span, R>> items = new ArrayList<>();
        List<Span> open = windows;
        for (int round = 0; !open.isEmpty(); round++) {
            List<Item<Span, R>> answers = answers(open);
            boolean last = round == HALVINGS;
            open = answers.stream()
                    .filter(item -> !last && divisible(item))
                    .flatMap(item -> halves(item.input()))
                    .toList();
            answers.stream().filter(item -> last || !divisible(item)).forEach(items::add);
        }
        items.sort(Comparator.comparing((Item<Span, R> item) -> item.input().start()));
        return items;
    }

    private List<Item<Span, R>> answers(List<Span> windows) {
        List<Span> written =
                windows.stream().filter(window -> !slice(window).isBlank()).toList();
        return inference
                .<Span, R>batch(written, window -> request.apply(slice(window)))
                .run()
                .items();
    }

    private boolean divisible(Item<Span, R> item) {
        boolean tooLong = item.failure().filter(Rounds::tooLong).isPresent();
        return tooLong && length(item.input()) >= 2 * LongText.SHORTEST;
    }

    private Stream<Span> halves(Span window) {
        int overlap = Math.min(text.overlap(), length(window) / 8);
        return Windows.of(text.text(), window, length(window) / 2 + overlap, overlap).stream();
    }

    private static int length(Span window) {
        return window.end() - window.start();
    }

    private String slice(Span window) {
        return text.text().substring(window.start(), window.end());
    }

    /**
     * Whether a server refused a text because it is too long for the model. Servers say so in many words: {@code must have less
     * than 512 tokens}, {@code The size of tensor a (600) must match ...}, {@code index out of range in self}; who says nothing but
     * the status may mean it.
     */
    private static boolean tooLong(RuntimeException failure) {
        if (!(failure instanceof HfException.InvalidInput refused)) return false;
        String words = refused.details().serverMessage();
        return refused.status() == 413
                || words == null
                || TOO_LONG.matcher(words).find();
    }
}
