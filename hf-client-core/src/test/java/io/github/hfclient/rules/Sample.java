package io.github.hfclient.rules;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bit of everything that the text of the API has to show. */
public sealed interface Sample<T extends Comparable<T>> extends Closeable {
    <R> List<? extends R> map(Function<? super T, R> mapper, @Nullable String... names) throws IOException;

    default @Nullable Map<String, @Nullable T> seen() {
        return null;
    }

    static int count(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    record Row(String name, @Nullable List<Double> scores) implements Sample<Integer> {
        public Row(String name) {
            this(name, null);
        }

        public Row named(String other) {
            return new Row(other, scores);
        }

        @Override
        public <R> List<? extends R> map(Function<? super Integer, R> mapper, @Nullable String... names) {
            return List.of();
        }

        @Override
        public void close() {}

        void hidden() {}
    }

    enum Mood {
        GOOD
    }
}
