package io.github.hfclient.tasks.chat;

import io.github.hfclient.Body;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.records.RecordSchema;
import java.util.function.Function;

/**
 * A chat whose answer is wanted as a value of the caller's own. Made by {@link Chat#into(Class)}; to be called, batched and
 * bound like every request.
 *
 * <pre>{@code
 * record Invoice(String number, LocalDate due, List<BigDecimal> amounts) {}
 *
 * Invoice invoice = llama.call(Chat.of("Which invoice is this? " + letter).into(Invoice.class)).value();
 * }</pre>
 *
 * <p>The server is told the form as {@link ResponseFormat}, and most models then keep to it; some models or servers want the
 * messages to say so too. An answer that was cut off, is no JSON or does not fit the record is a
 * {@link io.github.hfclient.HfException.UnreadableAnswer} that says where, such as {@code expected a number of any size at
 * /amounts/1, found text}. A text that is all of it one fenced block of Markdown is read as what is in the block.
 *
 * @param chat what to ask
 * @param format as the server is told
 * @param reader makes the value out of the answer's text; what it throws makes the answer an unreadable one
 * @param <T> the value
 * @see <a href="https://huggingface.co/docs/inference-providers/guides/structured-output">structured outputs</a>
 */
public record StructuredChat<T>(Chat chat, ResponseFormat format, Function<String, ? extends T> reader)
        implements TaskRequest<Structured<T>> {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public StructuredChat {
        Require.present("chat", chat);
        Require.present("format", format);
        Require.present("reader", reader);
    }

    static <T extends Record> StructuredChat<T> of(Chat chat, Class<T> type) {
        RecordSchema<T> schema = RecordSchema.of(type);
        Boolean strict = schema.strict() ? true : null; // servers that are strict refuse what is optional
        ResponseFormat format = new ResponseFormat.JsonSchema(nameOf(type), schema.json(), strict, null);
        return new StructuredChat<>(chat, format, new StructuredDecoder.RecordText<>(schema));
    }

    static <T> StructuredChat<T> of(Chat chat, Json schema, Function<String, ? extends T> reader) {
        return new StructuredChat<>(chat, new ResponseFormat.JsonSchema("answer", schema, null, null), reader);
    }

    /**
     * This request with the form told in another way, for servers that do not take a {@code json_schema}; what is made of the
     * answer stays the same.
     *
     * <pre>{@code
     * chat.into(Invoice.class).format(ResponseFormat.grammar(RecordSchema.of(Invoice.class).json()))
     * }</pre>
     *
     * @throws IllegalArgumentException if it is null
     */
    public StructuredChat<T> format(ResponseFormat other) {
        return new StructuredChat<>(chat, other, reader);
    }

    /** Servers take letters of ASCII, digits, {@code _} and {@code -}, at most 64. */
    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, Math.min(name.length(), 64)).replaceAll("[^a-zA-Z0-9_-]", "_");
    }

    @Override
    public Task<Structured<T>> task() {
        return Chat.TASK.decoder(new StructuredDecoder<>(reader));
    }

    @Override
    public Body body() {
        return chat.responseFormat(format).body();
    }
}
