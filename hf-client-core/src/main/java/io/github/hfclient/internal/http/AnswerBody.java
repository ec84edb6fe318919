package io.github.hfclient.internal.http;

import io.github.hfclient.internal.runtime.ClientLog;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.transport.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read once: bounded, unpacked if the server packed it unasked, and with its beginning kept for error
 * messages, or all of it for who wants to see it.
 */
public final class AnswerBody extends InputStream {
    public static final int EXCERPT = 1_000;

    private final HttpReply reply;
    private final int keep;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private @Nullable InputStream in;
    private long limit;
    private long count;

    public AnswerBody(HttpReply reply, int limit, int keep) {
        this.reply = reply;
        this.limit = limit;
        this.keep = keep;
    }

    /** Another limit for what follows, in bytes. */
    public void limit(long bytes) {
        limit = bytes;
    }

    /** How many bytes have been read. */
    public long count() {
        return count;
    }

    /** The media type without its parameters, in lower case; empty if the server named none. */
    public String type() {
        String type = reply.header("content-type");
        if (type == null) return "";
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** What has been read and kept. */
    public String excerpt() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    public byte[] keptBytes() {
        return kept.toByteArray();
    }

    /** Reads at least a little if nothing was read yet, so that an excerpt can be shown. */
    public void peek() {
        try {
            if (count == 0) read(new byte[EXCERPT], 0, EXCERPT);
        } catch (IOException | JsonException e) {
            kept.reset(); // only an excerpt is lost
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = readUnpacked(target, offset, length);
        if (n < 0) return n;
        count += n;
        if (count > limit) throw new JsonException("the answer is longer than the limit of " + limit + " bytes");
        kept.write(target, offset, Math.min(n, keep - kept.size()));
        return n;
    }

    private int readUnpacked(byte[] target, int offset, int length) throws IOException {
        try {
            return in().read(target, offset, length);
        } catch (ZipException | EOFException e) {
            if (coding().isEmpty()) throw e;
            throw new JsonException("the answer is not packed as it says (" + coding() + ")");
        }
    }

    /** The beginning as far as it can be read: of an error, the status counts more than what is wrong with its body. */
    public byte[] beginning(int most) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            byte[] some = new byte[4096];
            for (int n; read.size() < most && (n = read(some, 0, Math.min(some.length, most - read.size()))) >= 0; ) {
                read.write(some, 0, n);
            }
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException | JsonException e) {
            ClientLog.LOG.debug(
                    "reading the body of an error failed: {}", e.getClass().getName());
        }
        return read.toByteArray();
    }

    @Override
    public void close() throws IOException {
        InputStream open = in; // what unpacks has memory of its own to free
        (open == null ? reply.body() : open).close();
    }

    /** Closes what nobody will read any more; that closing fails changes nothing then. */
    public void abandon() {
        abandon(this);
    }

    /** Ends the connection while another thread may be reading: what unpacks must not be pulled from under it. */
    public void cut() {
        abandon(reply.body());
    }

    private static void abandon(InputStream open) {
        try {
            open.close();
        } catch (IOException e) {
            ClientLog.LOG.debug("closing an answer failed: {}", e.getClass().getName());
        }
    }

    private InputStream in() throws IOException {
        InputStream open = in;
        if (open == null) {
            checkLength();
            open = unpacked();
            in = open;
        }
        return open;
    }

    /** Two lengths that differ, or a negative one, mean that nobody knows where this answer ends. */
    private void checkLength() {
        List<String> lengths = reply.values("content-length");
        for (String length : lengths) {
            if (!length.equals(lengths.get(0)))
                throw new JsonException("the answer has two different Content-Length headers");
            if (length.startsWith("-")) throw new JsonException("the answer has a negative Content-Length");
        }
    }

    private String coding() {
        String coding = reply.header("content-encoding");
        return coding == null ? "" : coding.toLowerCase(Locale.ROOT);
    }

    private InputStream unpacked() throws IOException {
        return switch (coding()) {
            case "gzip", "x-gzip" -> new Gunzip(reply.body());
            case "br", "deflate", "zstd", "compress" -> throw new JsonException("the answer is packed as " + coding());
            default -> reply.body(); // seen in the wild: "chunked", which is no coding
        };
    }
}
