package io.github.hfclient.tasks.audio;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a recording.
 *
 * @param text all of it as the model wrote it, often with a blank in front; may be empty
 * @param chunks its parts in time; empty unless timestamps were asked for
 * @param language in what language, as the server calls it; null if it does not say so
 * @param duration how many seconds long the recording is; null if the server does not say so
 */
public record Transcript(
        String text,
        List<Chunk> chunks,
        @Nullable String language,
        @Nullable Double duration) implements Serializable {
    private static final Set<String> TIMES = Set.of("timestamp", "timestamps", "start", "end");

    /**
     * Copies the chunks.
     *
     * @throws IllegalArgumentException if the text, the list or a chunk is null
     */
    public Transcript {
        Require.present("text", text);
        chunks = CheckedLists.copy("chunks", chunks);
    }

    /** What was said in a recording about which nothing else is known. */
    public Transcript(String text, List<Chunk> chunks) {
        this(text, chunks, null, null);
    }

    /**
     * A part of what was said.
     *
     * @param text the words, often with a blank in front
     * @param start seconds from the beginning of the recording; null if the model cannot tell
     * @param end seconds from the beginning; null if the model cannot tell, as for a word cut off by the end
     */
    public record Chunk(
            String text, @Nullable Double start, @Nullable Double end) implements Serializable {
        /**
         * Checks that there is a text.
         *
         * @throws IllegalArgumentException if it is null
         */
        public Chunk {
            Require.present("text", text);
        }
    }

    static Transcript read(JsonIn in) {
        return SingleAnswer.one(in, Transcript::fields);
    }

    /** Words and segments are the parts of servers of the OpenAI kind; words come only if they were asked for. */
    private static Transcript fields(JsonIn in) {
        String text = null;
        Map<String, List<Chunk>> parts = new HashMap<>();
        String language = null;
        Double duration = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "text" -> text = in.text();
                case "chunks", "words", "segments" -> parts.put(field, in.orNull(() -> chunks(in)));
                case "language" -> language = in.orNull(in::text);
                case "duration" -> duration = in.orNull(() -> in.number());
                default -> in.skip();
            }
        }
        if (text == null) throw in.unexpected("an object with text");
        return new Transcript(text, finest(parts), language, duration);
    }

    private static List<Chunk> finest(Map<String, List<Chunk>> parts) {
        return Stream.of("chunks", "words", "segments")
                .map(name -> parts.getOrDefault(name, List.of()))
                .filter(some -> some != null && !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Chunk> chunks(JsonIn in) {
        List<Chunk> chunks = new ArrayList<>();
        in.enterArray();
        while (in.element()) chunks.add(chunk(in));
        return chunks;
    }

    private static Chunk chunk(JsonIn in) {
        String text = null;
        List<@Nullable Double> times = new ArrayList<>(Arrays.asList(null, null));
        boolean timed = false;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "text", "word" -> text = in.text();
                case "timestamp", "timestamps" -> times = times(in);
                case "start" -> times.set(0, in.orNull(in::number));
                case "end" -> times.set(1, in.orNull(in::number));
                default -> in.skip();
            }
            timed |= TIMES.contains(field);
        }
        if (text == null || !timed || times.size() != 2) throw in.unexpected("text and a timestamp of two numbers");
        return new Chunk(text, times.get(0), times.get(1));
    }

    private static List<@Nullable Double> times(JsonIn in) {
        List<@Nullable Double> times = new ArrayList<>(2);
        in.enterArray();
        while (in.element()) times.add(in.orNull(in::number));
        return times;
    }
}
