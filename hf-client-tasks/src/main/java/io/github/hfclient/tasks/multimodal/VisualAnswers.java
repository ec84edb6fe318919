package io.github.hfclient.tasks.multimodal;

import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.internal.CheckedLists;
import io.github.hfclient.tasks.internal.UnwrappedList;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * What a model says to a question about an image, in the order of the server, which is best first.
 *
 * <pre>{@code
 * hf.call(VisualQuestionAnswering.of(photo, "What colour is the car?")).top().text();   // red
 * }</pre>
 *
 * @param answers at least one
 */
public record VisualAnswers(List<VisualAnswer> answers) implements Iterable<VisualAnswer>, Serializable {
    /**
     * Copies the answers.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public VisualAnswers {
        answers = CheckedLists.copyOfSome("answers", answers);
    }

    /** The first one, which is the best. */
    public VisualAnswer top() {
        return answers.get(0);
    }

    @Override
    public Iterator<VisualAnswer> iterator() {
        return answers.iterator();
    }

    static VisualAnswers read(JsonIn in) {
        List<VisualAnswer> answers = list(in);
        if (answers.isEmpty()) throw in.unexpected("at least one answer");
        return new VisualAnswers(answers);
    }

    /** A single answer comes without a list from some servers. */
    private static List<VisualAnswer> list(JsonIn in) {
        return in.peek() == JsonIn.Kind.OBJECT
                ? List.of(VisualAnswer.read(in))
                : UnwrappedList.list(in, VisualAnswer::read);
    }
}
