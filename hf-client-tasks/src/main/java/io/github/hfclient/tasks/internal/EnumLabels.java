package io.github.hfclient.tasks.internal;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.Labelled;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The constants of an enum, and the labels that stand for them: the constant's own label, and its name. */
public final class EnumLabels<E extends Enum<E>> {
    private final List<E> all;
    private final Map<String, E> byKey = new HashMap<>();

    private EnumLabels(List<E> all) {
        this.all = all;
    }

    /**
     * Those of this enum.
     *
     * @throws IllegalArgumentException if it is null or has none, a label is blank, or a label stands for two of them
     */
    public static <E extends Enum<E>> EnumLabels<E> of(Class<E> type) {
        E[] constants =
                Require.present("type", type).getEnumConstants(); // null for the class of one constant's own body
        if (constants == null || constants.length == 0)
            throw new IllegalArgumentException(type.getSimpleName() + " has no constants");
        EnumLabels<E> found = new EnumLabels<>(List.of(constants));
        for (E constant : constants) {
            found.add(label(constant), constant);
            found.add(constant.name(), constant);
        }
        return found;
    }

    private void add(String label, E constant) {
        E other = byKey.putIfAbsent(LabelKey.of(label), constant);
        if (other != null && other != constant)
            throw new IllegalArgumentException("label " + label + " stands for both " + other.name() + " and "
                    + constant.name() + " of " + constant.getDeclaringClass().getSimpleName());
    }

    /** The label of a constant: its own, or its name in words that a model can read. */
    private static String label(Enum<?> constant) {
        if (!(constant instanceof Labelled own))
            return constant.name().replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        return Require.text("label of " + constant.name(), own.label());
    }

    /** The labels of all constants, in their order. */
    public List<String> labels() {
        return all.stream().map(EnumLabels::label).toList();
    }

    /**
     * The constant that a label stands for.
     *
     * @throws IllegalArgumentException if there is none
     */
    public E of(String label) {
        E constant = byKey.get(LabelKey.of(label));
        if (constant != null) return constant;
        String names = Arrays.toString(all.stream().map(Enum::name).toArray());
        throw new IllegalArgumentException("label '" + label + "' stands for none of " + names);
    }
}
