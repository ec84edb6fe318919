package io.github.hfclient.tasks.longtext;

import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.Require;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.Span;
import io.github.hfclient.tasks.generation.Summary;
import io.github.hfclient.tasks.text.Entities;
import io.github.hfclient.tasks.text.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A text that may be longer than a model takes. It is cut into windows, all of them are asked about in a batch, and their
 * answers become one, which says what part of the text it covers.
 *
 * <pre>{@code
 * Covered<Entities> found = LongText.of(contract).entities(hf.on(ner), TokenClassification::of);
 * for (Entity entity : found.answer()) out.println(contract.substring(entity.start(), entity.end()));
 * if (!found.complete()) out.println("not read: " + found.missing());
 * }</pre>
 *
 * <p>Models count tokens, and only they know how: the size of a window is in characters, and 1,200 are for most languages and
 * models below the usual 512 tokens. A window that the server refuses as too long is asked about again in halves, and
 * these in turn, three times at most. Servers that cut off what is too long without a word do not tell; then choose smaller windows. Windows end with a
 * sentence where one ends in their second half, else with a word, and never inside a character.
 *
 * @param text the text, not blank
 * @param size most characters of a window, in UTF-16 units
 * @param overlap how many characters at least two neighbouring windows share
 */
public record LongText(String text, int size, int overlap) {
    static final int SHORTEST = 40;
    private static final int SIZE = 1_200;
    private static final int OVERLAP = 200;

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if the text is null or blank, size is below 40, or overlap is negative or more than a
     *     quarter of the size
     */
    public LongText {
        Require.text("text", text);
        Require.range("size", size, SHORTEST, Integer.MAX_VALUE / 2);
        Require.range("overlap", overlap, 0, size / 4);
    }

    /**
     * A text in windows of at most 1,200 characters that share 200.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static LongText of(String text) {
        return new LongText(text, SIZE, OVERLAP);
    }

    /**
     * This text in other windows.
     *
     * @param size most characters of a window, in UTF-16 units
     * @param overlap how many of them it shares with the next one, at least; so long should be what must not be cut in two
     * @throws IllegalArgumentException if size is below 40, or overlap is negative or more than a quarter of the size
     */
    public LongText windows(int size, int overlap) {
        return new LongText(text, size, overlap);
    }

    /**
     * The entities of the whole text, with offsets in it. What two windows show is told once: where they disagree, the one that
     * shows all of what both found is believed, then the longer entity, then the higher score; an entity that no window shows
     * as a whole is put together.
     *
     * @param request makes the request of a window's text, such as {@code TokenClassification::of}
     * @throws HfException if there is no answer about any window: the failure of the first
     * @throws IllegalStateException if windows overlap and the server tells no offsets
     */
    public Covered<Entities> entities(Inference inference, Function<String, ? extends TaskRequest<Entities>> request) {
        List<Item<Span, Entities>> windows = ask(inference, request);
        boolean apart = overlap == 0 || windows.size() == 1;
        return Covered.of(apart ? oneAfterTheOther(windows) : EntityUnion.of(text, windows), this, windows);
    }

    private Entities oneAfterTheOther(List<Item<Span, Entities>> windows) {
        EntityOffsets places = new EntityOffsets(text);
        List<Entity> all = new ArrayList<>();
        for (Item<Span, Entities> window : windows) all.addAll(places.of(window));
        return new Entities(all);
    }

    /**
     * The labels of the whole text.
     *
     * @param request makes the request of a window's text, such as {@code TextClassification::of}
     * @throws HfException if there is no answer about any window: the failure of the first
     */
    public Covered<Labels> labels(
            Inference inference, Function<String, ? extends TaskRequest<Labels>> request, Combine way) {
        Require.present("way", way);
        List<Item<Span, Labels>> windows = ask(inference, request);
        return Covered.of(LabelCount.of(windows, way), this, windows);
    }

    /**
     * The summary of the whole text: windows, which do not overlap here, are summarized by themselves, and what comes of it,
     * put together, is summarized again, until it is one summary.
     *
     * @param request makes the request of a text, such as {@code Summarization::of}
     * @throws HfException if there is no answer about any window: the failure of the first
     */
    public Covered<LongSummary> summary(Inference inference, Function<String, ? extends TaskRequest<Summary>> request) {
        LongText apart = windows(size, 0);
        List<Item<Span, Summary>> windows = apart.ask(inference, request);
        return Covered.of(new SummaryMerging(inference, request, size).of(windows), apart, windows);
    }

    /** The answers about the windows, at least one of them being one. */
    <R> List<Item<Span, R>> ask(Inference inference, Function<String, ? extends TaskRequest<R>> request) {
        Require.present("inference", inference);
        Require.present("request", request);
        List<Span> windows = Windows.of(text, new Span(0, text.length()), size, overlap);
        List<Item<Span, R>> items = new Rounds<R>(inference, this, request).ask(windows);
        if (items.stream().noneMatch(Item::answered)) items.get(0).value();
        return items;
    }
}
