package io.github.hfclient.examples.offline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a path of the provider hf-inference means.
 *
 * @param route what stands behind the name of the model, such as {@code pipeline/feature-extraction}; mostly nothing
 */
record Address(String model, String route) {

    private static final Pattern PATH = Pattern.compile("/hf-inference/models/([^/]+(?:/[^/]+)?)(?:/(.+))?");

    /** Nothing if it is the path of something else. */
    static Optional<Address> of(String path) {
        Matcher found = PATH.matcher(path);
        return found.matches()
                ? Optional.of(new Address(found.group(1), found.group(2) == null ? "" : found.group(2)))
                : Optional.empty();
    }
}
