package io.github.hfclient.testkit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** How much of what could be tried is: a sample in each build, all of it with {@code -Dhf.whole=true}, as the profile long does. */
public final class Extent {
    private static final boolean WHOLE = Boolean.getBoolean("hf.whole");

    private Extent() {}

    /** The one number or the other. */
    public static int of(int sample, int whole) {
        return WHOLE ? whole : sample;
    }

    /** Each row in one of its forms, which take turns, or in all of them. */
    public static <R> Stream<Arguments> of(List<R> rows, Function<R, Stream<Arguments>> forms) {
        if (WHOLE) return rows.stream().flatMap(forms);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> turn(row, forms.apply(rows.get(row)).toList()));
    }

    private static Arguments turn(int row, List<Arguments> forms) {
        return forms.get(row % forms.size());
    }
}
