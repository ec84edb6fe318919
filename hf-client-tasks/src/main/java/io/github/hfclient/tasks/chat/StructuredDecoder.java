package io.github.hfclient.tasks.chat;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.records.RecordSchema;
import java.util.function.Function;

/** Makes a value out of the text of a chat's answer; equal for equal readers, as tasks have to be. */
record StructuredDecoder<T>(Function<String, ? extends T> reader) implements Decoder<Structured<T>> {
    private static final String FENCE = "```";

    /** Reads the JSON text of a record; a record itself, so that requests for the same type are equal. */
    record RecordText<T extends Record>(RecordSchema<T> schema) implements Function<String, T> {
        @Override
        public T apply(String text) {
            return schema.read(Json.parse(text));
        }
    }

    @Override
    public Structured<T> read(JsonIn in, Body asked) {
        ChatAnswer came = Chat.TASK.decoder().read(in, asked);
        ChatAnswer answer = came.splitReasoning();
        requireWhole(answer);
        return new Structured<>(value(unfenced(answer.text())), came);
    }

    @Override
    public boolean readsEvents() {
        return true;
    }

    private static void requireWhole(ChatAnswer answer) {
        if ("length".equals(answer.finishReason()))
            throw new JsonException("the text of the answer was cut off (finish_reason length), allow more maxTokens");
        if (!answer.refusal().isEmpty())
            throw new JsonException("expected JSON, found that the model refuses to answer");
        if (!answer.text().isBlank()) return;
        throw new JsonException("expected JSON as the text of the answer, found " + instead(answer));
    }

    private static String instead(ChatAnswer answer) {
        if (!answer.toolCalls().isEmpty()) return "calls of tools";
        return answer.reasoning().isEmpty()
                ? "none"
                : "only reasoning: the model did not end it, or the server took the answer for a part of it";
    }

    private T value(String text) {
        try {
            return reader.apply(text);
        } catch (JsonException e) {
            JsonException told = new JsonException("in the text of the answer: " + e.getMessage());
            told.initCause(e.getCause());
            throw told;
        }
    }

    /**
     * What is inside the fence that models put around JSON in Markdown, even when asked for JSON alone: if the whole text is
     * one block marked as JSON or as nothing. JSON never begins so.
     */
    private static String unfenced(String text) {
        String block = text.strip();
        int line = block.indexOf('\n');
        if (!block.startsWith(FENCE) || !block.endsWith(FENCE) || line < 0) return text;
        String language = block.substring(FENCE.length(), line).strip();
        boolean json = language.isEmpty() || language.equalsIgnoreCase("json");
        return json ? block.substring(line + 1, block.length() - FENCE.length()) : text;
    }
}
