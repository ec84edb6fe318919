package io.github.hfclient.tasks.tabular;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer to a question in a table.
 *
 * <pre>{@code
 * Table table = Table.of(Map.of("City", List.of("Oslo", "Rome"), "People", List.of("717710", "2755309")));
 * TableAnswer answer = hf.call(TableQuestionAnswering.of(table, "How many people live in Rome?"));
 * out.println(answer.value());   // 2755309
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param table the table
 * @param question the question, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/table-question-answering">the task's API</a>
 */
public record TableQuestionAnswering(Table table, String question, Parameters parameters)
        implements TaskRequest<TableAnswer> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "google/tapas-base-finetuned-wtq";

    static final Task<TableAnswer> TASK = Task.of("table-question-answering", (in, asked) -> TableAnswer.read(in))
            .defaultModel(DEFAULT_MODEL);

    /** How tables are brought to the same length when several are computed together. */
    public enum Padding {
        /** Not at all, as by default. */
        DO_NOT_PAD,
        /** To that of the longest. */
        LONGEST,
        /** To the most that the model takes. */
        MAX_LENGTH
    }

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null, or question is blank
     */
    public TableQuestionAnswering {
        Require.present("table", table);
        Require.text("question", question);
        Require.present("parameters", parameters);
    }

    /**
     * A table, and a question about it.
     *
     * @throws IllegalArgumentException if one is null, or question is blank
     */
    public static TableQuestionAnswering of(Table table, String question) {
        return new TableQuestionAnswering(table, question, Parameters.NONE);
    }

    /** How the table is brought to a length. */
    public TableQuestionAnswering padding(Padding padding) {
        return parameter("padding", Require.present("padding", padding));
    }

    /** Whether the model computes one after the other, as models for conversations such as SQA need it; by default not. */
    public TableQuestionAnswering sequential(boolean wanted) {
        return parameter("sequential", wanted);
    }

    /** Whether rows are left out of a table that is too long for the model; by default not. */
    public TableQuestionAnswering truncation(boolean wanted) {
        return parameter("truncation", wanted);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TableQuestionAnswering parameter(String name, @Nullable Object value) {
        return new TableQuestionAnswering(table, question, parameters.with(name, value));
    }

    @Override
    public Task<TableAnswer> task() {
        return TASK;
    }

    /** The question goes as {@code query}: all servers know that, and not all {@code question}. */
    @Override
    public Body body() {
        Json.Obj inputs = Json.Obj.of("table", Json.of(table.columns()), "query", Json.of(question));
        return Body.of(inputs).parameters(parameters);
    }
}
