package io.github.hfclient;

import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image, a sound or a video: bytes and their media type, in memory, in a file or behind a supplier. A file is read when
 * the request is sent and never lies in memory as a whole. Immutable and safe for several threads; two media are equal if
 * their type and their bytes, their file or their supplier are. Serializable in memory; a file or what is behind a supplier need
 * not be there where it would be read again.
 *
 * <pre>{@code
 * Media photo = Media.of(Path.of("cat.jpg"));
 * answer.writeTo(Path.of("cat.png"));
 * }</pre>
 */
public final class Media implements ByteSource, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_IN_MEMORY = 256 << 20;

    private final String type;
    private final transient ByteSource source;

    private Media(String type, ByteSource source) {
        this.type = printable(Require.text("type", type));
        this.source = source;
    }

    /** It becomes a header and a part of a URL. */
    private static String printable(String type) {
        if (type.chars().allMatch(c -> c >= ' ' && c <= '~')) return type;
        throw new IllegalArgumentException("type is no media type: it holds a line break or is not ASCII");
    }

    /**
     * A file; its type is taken from its name or, failing that, from its first bytes.
     *
     * @throws IllegalArgumentException if there is no readable file
     */
    public static Media of(Path file) {
        if (!Files.isReadable(Require.present("file", file)) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("no readable file at " + file);
        }
        Path absolute = file.toAbsolutePath().normalize();
        return new Media(MediaTypes.of(absolute), new FileSource(absolute));
    }

    /**
     * A file of this type, such as {@code audio/wav}.
     *
     * @throws IllegalArgumentException if there is no readable file, or the type is none
     */
    public static Media of(Path file, String type) {
        return new Media(type, of(file).source);
    }

    /** Bytes in memory, which are copied; their type is taken from the first of them. */
    public static Media of(byte[] bytes) {
        return of(bytes, MediaTypes.of(Require.present("bytes", bytes)));
    }

    /** Bytes in memory, which are copied, of this type, such as {@code image/png}. */
    public static Media of(byte[] bytes, String type) {
        return new Media(type, ByteSource.of(Require.present("bytes", bytes).clone()));
    }

    /** Bytes from somewhere else, opened anew for every attempt; equal only to media of the same source. */
    public static Media of(ByteSource source, String type) {
        return new Media(type, Require.present("source", source));
    }

    /** The media type, such as {@code image/png}. */
    public String type() {
        return type;
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    @Override
    public long length() {
        return source.length();
    }

    /**
     * All bytes, in a new array.
     *
     * @throws IOException if they cannot be read or are more than 256 MB; use {@link #writeTo} for those
     */
    public byte[] bytes() throws IOException {
        if (length() > LONGEST_IN_MEMORY) throw tooLong();
        try (InputStream in = open()) {
            byte[] all = in.readNBytes(LONGEST_IN_MEMORY);
            if (in.read() >= 0) throw tooLong();
            return all;
        }
    }

    private IOException tooLong() {
        return new IOException("more than 256 MB of " + type + ", use writeTo(Path)");
    }

    /**
     * Writes the bytes to a file, which is made or replaced.
     *
     * @throws IOException if the bytes cannot be read or written
     */
    public void writeTo(Path file) throws IOException {
        Path given = Require.present("writeTo: file", file);
        try (InputStream in = open();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(given))) {
            in.transferTo(out);
        }
    }

    /**
     * These bytes as a JSON string in base64, read only when the request is sent.
     *
     * @throws IllegalArgumentException if there are none, which no model can answer
     */
    public Json json() {
        return toSend("");
    }

    /**
     * These bytes as a JSON string that is a {@code data:} URL, read only when the request is sent.
     *
     * @throws IllegalArgumentException if there are none, which no model can answer
     */
    public Json dataUrl() {
        return toSend("data:" + type + ";base64,");
    }

    private Json toSend(String prefix) {
        if (length() == 0) throw new IllegalArgumentException("the media is empty" + place());
        return new Json.Base64(prefix, this);
    }

    private String place() {
        return source instanceof FileSource file ? ": " + file.file() : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Media media && type.equals(media.type) && source.equals(media.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, source);
    }

    @Override
    public String toString() {
        return type + (length() < 0 ? "" : ", " + length() + " bytes");
    }

    private Object writeReplace() throws NotSerializableException {
        if (source instanceof Serializable) return new Stored(type, source);
        throw new NotSerializableException(
                "media that are not in memory: a file or what is behind a supplier need not be"
                        + " there where they are read again; take Media.of(media.bytes(), media.type())");
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("media are serialized as their type and bytes");
    }

    private record Stored(String type, ByteSource source) implements Serializable {
        private Object readResolve() {
            return of(source, type);
        }
    }

    private record FileSource(Path file) implements ByteSource {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long length() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return -1; // whoever opens it learns why
            }
        }
    }
}
