package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.Chat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer to a question in a text. The answer is a part of the text, word for word; for answers in words of
 * its own ask a {@link Chat} model.
 *
 * <pre>{@code
 * TextAnswer answer = hf.call(QuestionAnswering.of("Where do I live?", "My name is Ada and I live in London.")).top();
 * out.println(answer.text());   // London
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param question the question, not blank
 * @param context the text with the answer, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/question-answering">the task's API</a>
 */
public record QuestionAnswering(String question, String context, Parameters parameters)
        implements TaskRequest<TextAnswers> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "deepset/roberta-base-squad2";

    static final Task<TextAnswers> TASK =
            Task.of("question-answering", TextAnswerReader::read).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if question or context is null or blank, or parameters is null
     */
    public QuestionAnswering {
        Require.text("question", question);
        Require.text("context", context);
        Require.present("parameters", parameters);
    }

    /**
     * A question, and the text with the answer.
     *
     * @throws IllegalArgumentException if one is null or blank
     */
    public static QuestionAnswering of(String question, String context) {
        return new QuestionAnswering(question, context, Parameters.NONE);
    }

    /**
     * How many answers are given at most; by default 1. There are fewer if the text has no more.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public QuestionAnswering topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /**
     * By how many tokens the pieces overlap into which the server cuts a long text; by default 128.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public QuestionAnswering docStride(int tokens) {
        return parameter("doc_stride", Require.range("docStride", tokens, 0, Integer.MAX_VALUE));
    }

    /**
     * The most tokens of an answer; by default 15.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public QuestionAnswering maxAnswerLen(int tokens) {
        return parameter("max_answer_len", Require.range("maxAnswerLen", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * The most tokens of the question and a piece of the text together; by default 384.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public QuestionAnswering maxSeqLen(int tokens) {
        return parameter("max_seq_len", Require.range("maxSeqLen", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * The most tokens of the question, which is cut behind them; by default 64.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public QuestionAnswering maxQuestionLen(int tokens) {
        return parameter("max_question_len", Require.range("maxQuestionLen", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * Whether the answer may be that the text has none, see {@link TextAnswer#answered}; by default some part of the
     * text is given in any case.
     */
    public QuestionAnswering handleImpossibleAnswer(boolean wanted) {
        return parameter("handle_impossible_answer", wanted);
    }

    /** Whether answers are made of whole words, as by default; better not for languages without blanks between words. */
    public QuestionAnswering alignToWords(boolean wanted) {
        return parameter("align_to_words", wanted);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public QuestionAnswering parameter(String name, @Nullable Object value) {
        return new QuestionAnswering(question, context, parameters.with(name, value));
    }

    @Override
    public Task<TextAnswers> task() {
        return TASK;
    }

    @Override
    public Body body() {
        Json.Obj inputs = Json.Obj.of("question", Json.of(question), "context", Json.of(context));
        return Body.of(inputs).parameters(parameters);
    }
}
