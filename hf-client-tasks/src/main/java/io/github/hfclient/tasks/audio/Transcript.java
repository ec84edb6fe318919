package io.github.hfclient.tasks.audio;

import io.github.hfclient.Require;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a recording.
 *
 * @param text all of it as the model wrote it, often with a blank in front; may be empty
 * @param chunks its parts in time; empty unless timestamps were asked for
 */
public record Transcript(String text, List<Chunk> chunks) implements Serializable {
    /**
     * Copies the chunks.
     *
     * @throws IllegalArgumentException if the text, the list or a chunk is null
     */
    public Transcript {
        Require.present("text", text);
        chunks = CheckedLists.copy("chunks", chunks);
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

    private static Transcript fields(JsonIn in) {
        String text = null;
        List<Chunk> chunks = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "text" -> text = in.text();
                case "chunks" -> chunks = in.orNull(() -> chunks(in));
                default -> in.skip();
            }
        }
        if (text == null) throw in.unexpected("an object with text");
        return new Transcript(text, chunks == null ? List.of() : chunks);
    }

    private static List<Chunk> chunks(JsonIn in) {
        List<Chunk> chunks = new ArrayList<>();
        in.enterArray();
        while (in.element()) chunks.add(chunk(in));
        return chunks;
    }

    private static Chunk chunk(JsonIn in) {
        String text = null;
        List<@Nullable Double> times = null;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "text" -> text = in.text();
                case "timestamp" -> times = times(in);
                default -> in.skip();
            }
        }
        if (text == null || times == null || times.size() != 2)
            throw in.unexpected("text and a timestamp of two numbers");
        return new Chunk(text, times.get(0), times.get(1));
    }

    private static List<@Nullable Double> times(JsonIn in) {
        List<@Nullable Double> times = new ArrayList<>(2);
        in.enterArray();
        while (in.element()) times.add(in.orNull(in::number));
        return times;
    }
}
