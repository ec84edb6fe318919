package io.github.hfclient.examples.names;

import io.github.hfclient.examples.run.Mention;
import io.github.hfclient.tasks.longtext.Covered;
import io.github.hfclient.tasks.text.Entities;
import java.util.List;
import java.util.Optional;

/**
 * A text and the names in it.
 *
 * @param mentions in the order of the text
 * @param windows in how many pieces the model read it
 * @param problem why the text, or a part of it, was not read
 */
record NamedText(TextFile file, List<Mention> mentions, int windows, Optional<String> problem) {

    static NamedText read(TextFile file, Covered<Entities> found) {
        Optional<String> missing = found.complete()
                ? Optional.empty()
                : Optional.of(
                        "only %d of %d characters were read".formatted(found.charactersCovered(), found.characters()));
        return new NamedText(file, Mention.of(found.answer()), found.windows().size(), missing);
    }

    static NamedText failed(TextFile file, String problem) {
        return new NamedText(file, List.of(), 0, Optional.of(problem));
    }

    boolean failed() {
        return problem.isPresent();
    }
}
