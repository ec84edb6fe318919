package io.github.hfclient.json;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in their order: two arrays, since most objects have few fields and every call makes several, and an
 * index if there are many. Nobody changes it any more once it has been handed out.
 */
final class Fields extends AbstractMap<String, Json> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FEW = 8;

    private transient String[] names;
    private transient Json[] values;
    private transient int size;
    private transient @Nullable Map<String, Integer> index;

    Fields(int expected) {
        names = new String[expected];
        values = new Json[expected];
    }

    static Fields of(String name, Json value) {
        Fields fields = new Fields(1);
        fields.set(name, value);
        return fields;
    }

    static Fields of(String name, Json value, String second, Json secondValue) {
        Fields fields = new Fields(2);
        fields.set(name, value);
        fields.set(second, secondValue);
        return fields;
    }

    static Fields copyOf(Map<String, Json> fields) {
        if (fields instanceof Fields frozen) return frozen;
        Fields copy = new Fields(fields.size());
        fields.forEach(copy::set);
        return copy;
    }

    /** A copy with one field set. */
    Fields with(String name, Json value) {
        Fields copy = copyWithRoomFor(1);
        copy.set(name, value);
        return copy;
    }

    /** A copy with these fields set. */
    Fields with(Fields more) {
        Fields copy = copyWithRoomFor(more.size);
        for (int i = 0; i < more.size; i++) copy.set(more.names[i], more.values[i]);
        return copy;
    }

    private Fields copyWithRoomFor(int more) {
        Fields copy = new Fields(size + more);
        for (int i = 0; i < size; i++) copy.append(names[i], values[i]);
        return copy;
    }

    /** Sets a field at its old place or at the end; for who makes this object only. */
    void set(String name, Json value) {
        int place = place(Objects.requireNonNull(name, "name"));
        if (place < 0) append(name, Objects.requireNonNull(value, "value"));
        else values[place] = Objects.requireNonNull(value, "value");
    }

    private void append(String name, Json value) {
        if (size == names.length) grow();
        names[size] = name;
        values[size] = value;
        if (index != null) index.put(name, size);
        size++;
        if (size == FEW + 1) index = indexed();
    }

    private void grow() {
        int more = Math.max(4, size * 2);
        names = Arrays.copyOf(names, more);
        values = Arrays.copyOf(values, more);
    }

    private Map<String, Integer> indexed() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < size; i++) places.put(names[i], i);
        return places;
    }

    /** Something to do with a field. */
    interface Each {
        void take(String name, Json value) throws IOException;
    }

    void each(Each each) throws IOException {
        for (int i = 0; i < size; i++) each.take(names[i], values[i]);
    }

    private int place(@Nullable Object name) {
        if (index != null) return index.getOrDefault(name, -1);
        for (int i = 0; i < size; i++) if (names[i].equals(name)) return i;
        return -1;
    }

    @Override
    public @Nullable Json get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<String, Json>> entrySet() {
        return new Entries();
    }

    /** Serialized as a map of the library's; the object that is made of it copies and checks it. */
    private Object writeReplace() {
        return new LinkedHashMap<>(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("fields are serialized as a map");
    }

    private final class Entries extends AbstractSet<Entry<String, Json>> {
        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<Entry<String, Json>> iterator() {
            return new Walk();
        }
    }

    private final class Walk implements Iterator<Entry<String, Json>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Entry<String, Json> next() {
            if (next == size) throw new NoSuchElementException();
            return Map.entry(names[next], values[next++]);
        }
    }
}
