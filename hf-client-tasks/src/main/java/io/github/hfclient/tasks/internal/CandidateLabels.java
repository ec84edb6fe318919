package io.github.hfclient.tasks.internal;

import io.github.hfclient.Require;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The labels that a model is to choose from. */
public final class CandidateLabels {
    private CandidateLabels() {}

    /**
     * A copy of the labels.
     *
     * @throws IllegalArgumentException if the list is null or empty, or a label in it is null, blank or there twice; case and
     *     outer blanks make no difference
     */
    public static List<String> copy(String name, List<String> labels) {
        Set<String> seen = new HashSet<>();
        for (String label : Require.texts(name, labels)) {
            if (!seen.add(same(label))) throw new IllegalArgumentException(name + " holds '" + label + "' twice");
        }
        return List.copyOf(labels);
    }

    /** The form in which labels are compared. */
    public static String same(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
