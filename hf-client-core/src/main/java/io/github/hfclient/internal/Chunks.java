package io.github.hfclient.internal;

import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into chunks that can go as one request: neighbours that differ in their input alone, up to a number of rows and of
 * bytes. Rows without a request travel along. For one thread at a time.
 */
final class Chunks<T, R> {
    private final Iterator<T> inputs;
    private final Function<? super T, ? extends TaskRequest<R>> toRequest;
    private final int bytes;
    private @Nullable Row<T, R> next;
    private long index;

    Chunks(Iterator<T> inputs, Function<? super T, ? extends TaskRequest<R>> toRequest, int bytes) {
        this.inputs = inputs;
        this.toRequest = toRequest;
        this.bytes = bytes;
    }

    /** The next rows, at most {@code most} of them and at least one; empty at the end. */
    List<Row<T, R>> next(int most) {
        List<Row<T, R>> chunk = new ArrayList<>();
        Row<T, R> first = null;
        long size = 0;
        for (Row<T, R> row; chunk.size() < most && (row = peek()) != null; next = null) {
            if (row.broken() == null) {
                size += Size.of(row.wellMadeBody().inputs());
                if (first != null && (size > bytes || !first.mergesWith(row))) break;
                if (first == null) first = row;
            }
            chunk.add(row);
        }
        return chunk;
    }

    private @Nullable Row<T, R> peek() {
        if (next == null && inputs.hasNext()) next = Row.of(index++, inputs.next(), toRequest);
        return next;
    }

    /** How many bytes a value takes on the wire, nearly. */
    private static final class Size {
        static long of(@Nullable Json value) {
            if (value instanceof Json.Str string) return string.value().length() * 3L / 2;
            if (value instanceof Json.Arr array)
                return array.items().stream().mapToLong(Size::of).sum() + 2;
            if (value instanceof Json.Obj object) {
                return object.fields().values().stream().mapToLong(Size::of).sum()
                        + 20L * object.fields().size();
            }
            return 10;
        }
    }
}
