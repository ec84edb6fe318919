package io.github.hfclient.tasks.text;

import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The parts of a text that answer a question, best first; only one unless {@link QuestionAnswering#topK} asks for more.
 *
 * @param answers at least one
 */
public record TextAnswers(List<TextAnswer> answers) implements Iterable<TextAnswer>, Serializable {
    /**
     * Copies and sorts the answers.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public TextAnswers {
        answers = CheckedLists.copyOfSome("answers", answers).stream()
                .sorted(Comparator.comparingDouble(TextAnswer::score).reversed())
                .toList();
    }

    /** The answer that the model is surest of, which may be that there is none: see {@link TextAnswer#answered}. */
    public TextAnswer top() {
        return answers.get(0);
    }

    @Override
    public Iterator<TextAnswer> iterator() {
        return answers.iterator();
    }
}
