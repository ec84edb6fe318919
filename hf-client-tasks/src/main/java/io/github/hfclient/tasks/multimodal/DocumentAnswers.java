package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a model found in a document, in the order of the server, which is best first.
 *
 * <pre>{@code
 * String total = hf.call(DocumentQuestionAnswering.of(invoice, "What is the total?"))
 *         .top().map(DocumentAnswer::text).orElse("not found");
 * }</pre>
 *
 * @param answers empty if the model found nothing
 */
public record DocumentAnswers(List<DocumentAnswer> answers) implements Iterable<DocumentAnswer>, Serializable {
    /**
     * Copies the answers.
     *
     * @throws IllegalArgumentException if the list or one of them is null
     */
    public DocumentAnswers {
        answers = CheckedLists.copy("answers", answers);
    }

    /** The first one, which is the best; empty if the model found nothing. */
    public Optional<DocumentAnswer> top() {
        return answers.stream().findFirst();
    }

    @Override
    public Iterator<DocumentAnswer> iterator() {
        return answers.iterator();
    }

    static DocumentAnswers read(JsonIn in) {
        return new DocumentAnswers(list(in));
    }

    /** A single answer comes without a list from some servers. */
    private static List<DocumentAnswer> list(JsonIn in) {
        return in.peek() == JsonIn.Kind.OBJECT
                ? List.of(DocumentAnswer.read(in))
                : UnwrappedList.list(in, DocumentAnswer::read);
    }
}
