package io.github.hfclient.tasks.chat.tools;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.tasks.chat.ChatTool;
import io.github.hfclient.tasks.chat.ToolCall;
import io.github.hfclient.tasks.records.RecordSchema;
import java.util.function.Function;

/**
 * A function of the caller's that a model may call, for a {@link ToolLoop}.
 *
 * <pre>{@code
 * record City(@Description("Without the country") String name) {}
 *
 * Tool<City> weather = Tool.of("weather", "The weather of today", City.class, city -> station.report(city.name()));
 * }</pre>
 *
 * <p>What the function returns is told to the model: a text as it is, a record or an iterable of records as JSON, and anything
 * that {@link Json#of} takes. What it throws is told too, and the model may try again: the message of an
 * {@link IllegalArgumentException}, which is to say what is wrong with the arguments; of another exception only that the tool
 * failed, since its message was not made to leave this machine. A {@link FatalToolException} and an {@link Error} end the loop.
 *
 * @param definition as the model is told
 * @param reading makes the function's argument out of JSON; throws {@link JsonException} if it does not fit
 * @param code run on the thread of the loop, possibly with arguments that somebody talked the model into
 * @param <A> the argument
 */
public record Tool<A>(ChatTool definition, Function<Json, ? extends A> reading, Function<? super A, ?> code) {
    private static final int MOST_SHOWN = 500;

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public Tool {
        Require.present("definition", definition);
        Require.present("reading", reading);
        Require.present("code", code);
    }

    /**
     * A tool whose arguments are the components of a record.
     *
     * @param description when to call it and what comes out
     * @throws IllegalArgumentException if an argument is null, a text is blank, or {@link RecordSchema#of} refuses the type
     */
    public static <A extends Record> Tool<A> of(
            String name, String description, Class<A> arguments, Function<? super A, ?> code) {
        RecordSchema<A> schema = RecordSchema.of(arguments);
        return new Tool<>(ChatTool.of(name, description, schema.json()), schema::read, code);
    }

    /**
     * A tool that takes its arguments as JSON, which the model need not have made as the definition says.
     *
     * @throws IllegalArgumentException if an argument is null
     */
    public static Tool<Json> of(ChatTool definition, Function<? super Json, ?> code) {
        return new Tool<>(definition, Function.identity(), code);
    }

    ToolUse use(ToolCall call) {
        try {
            return run(call, reading.apply(call.arguments()));
        } catch (JsonException e) {
            return ToolUse.failed(call, "the arguments do not fit: " + reason(e) + written(call), e);
        }
    }

    /** What is no JSON object cannot be told again as the arguments, so the model finds its own words here. */
    private static String written(ToolCall call) {
        String sent =
                String.valueOf(call.json().get("function").get("arguments").string());
        String wrote = call.rawArguments().strip();
        if (sent.equals(call.rawArguments()) || wrote.isEmpty()) return "";
        return "; they were: " + (wrote.length() <= MOST_SHOWN ? wrote : wrote.substring(0, MOST_SHOWN) + "\u2026");
    }

    private ToolUse run(ToolCall call, A arguments) {
        try {
            return ToolUse.succeeded(call, code.apply(arguments));
        } catch (FatalToolException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return ToolUse.failed(call, "the tool refused: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            return ToolUse.failed(call, "the tool failed", e);
        }
    }

    /** What a record's constructor said about the arguments is for the model to read. */
    private static String reason(JsonException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause.getMessage();
    }
}
