package io.github.hfclient.examples.names;

import java.util.Optional;

/**
 * A file as it was read.
 *
 * @param text empty if it cannot be read
 * @param problem why it cannot be read
 */
record TextFile(String name, String text, Optional<String> problem) {

    static TextFile read(String name, String text) {
        Optional<String> problem = text.isBlank() ? Optional.of("there is no text in it") : Optional.empty();
        return new TextFile(name, text, problem);
    }

    static TextFile unreadable(String name, String problem) {
        return new TextFile(name, "", Optional.of(problem));
    }
}
