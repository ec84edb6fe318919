package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer to a question in the image of a document: an invoice, a form, a letter.
 *
 * <pre>{@code
 * DocumentAnswers found = hf.call(DocumentQuestionAnswering.of(Media.of(Path.of("invoice.png")), "What is the total?"));
 * found.top().ifPresent(total -> out.println(total.answer()));
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG or PNG
 * @param question the question, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/document-question-answering">the task</a>
 */
public record DocumentQuestionAnswering(Media image, String question, Parameters parameters)
        implements TaskRequest<DocumentAnswers> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "impira/layoutlm-document-qa";

    static final Task<DocumentAnswers> TASK = Task.of(
                    "document-question-answering", (in, asked) -> DocumentAnswers.read(in))
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null or the question is blank
     */
    public DocumentQuestionAnswering {
        Require.present("image", image);
        Require.text("question", question);
        Require.present("parameters", parameters);
    }

    /**
     * An image and a question about it.
     *
     * @throws IllegalArgumentException if one is null or the question is blank
     */
    public static DocumentQuestionAnswering of(Media image, String question) {
        return new DocumentQuestionAnswering(image, question, Parameters.NONE);
    }

    /**
     * Only the best {@code k} answers; there may be fewer.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DocumentQuestionAnswering topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /**
     * By how many tokens the pieces overlap into which the server cuts a long document.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public DocumentQuestionAnswering docStride(int tokens) {
        return parameter("doc_stride", Require.range("docStride", tokens, 0, Integer.MAX_VALUE));
    }

    /**
     * How long an answer may be, in the tokens of the model; servers take 15 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DocumentQuestionAnswering maxAnswerLen(int tokens) {
        return parameter("max_answer_len", Require.range("maxAnswerLen", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * How long a piece of the document may be together with the question, in tokens; servers take 384 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DocumentQuestionAnswering maxSeqLen(int tokens) {
        return parameter("max_seq_len", Require.range("maxSeqLen", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * How long the question may be in tokens, and where it is cut off; servers take 64 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DocumentQuestionAnswering maxQuestionLen(int tokens) {
        return parameter("max_question_len", Require.range("maxQuestionLen", tokens, 1, Integer.MAX_VALUE));
    }

    /** Whether the model may say that the document holds no answer. */
    public DocumentQuestionAnswering handleImpossibleAnswer(boolean wanted) {
        return parameter("handle_impossible_answer", wanted);
    }

    /**
     * The language in which the server reads the words off the image; English by default.
     *
     * @param code as the server's text recognition names it, for Tesseract {@code eng} or {@code deu}
     * @throws IllegalArgumentException if it is null or blank
     */
    public DocumentQuestionAnswering lang(String code) {
        return parameter("lang", Require.text("lang", code));
    }

    /**
     * The words of the document, so that the server reads none off the image.
     *
     * @param words at least one, in reading order
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public DocumentQuestionAnswering wordBoxes(List<WordBox> words) {
        return parameter("word_boxes", WordBox.json(CheckedLists.copyOfSome("words", words)));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public DocumentQuestionAnswering parameter(String name, @Nullable Object value) {
        return new DocumentQuestionAnswering(image, question, parameters.with(name, value));
    }

    @Override
    public Task<DocumentAnswers> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(Json.Obj.of("image", image.json(), "question", Json.of(question)))
                .parameters(parameters);
    }
}
