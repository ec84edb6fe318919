package io.github.hfclient.http2;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.TimedOut;
import io.github.hfclient.HfException.Unreachable;
import io.github.hfclient.HfException.UnreadableAnswer;
import io.github.hfclient.testkit.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only a server of HTTP/2 can do to a request, frame by frame, and what a call must come to. */
@SuppressWarnings("ImmutableEnumChecker") // deeds without state
enum Frames {
    RESET(stream -> reset(stream, Http2Stream.INTERNAL_ERROR), Unreachable.class, 3),
    /** Newer JDKs ask again once by themselves for each time that the client does. */
    REFUSED_STREAM(stream -> reset(stream, 7), Unreachable.class, 3, 6),
    ENHANCE_YOUR_CALM(stream -> reset(stream, 11), Unreachable.class, 3),
    RESET_IN_BODY(
            stream -> {
                half(stream);
                reset(stream, Http2Stream.INTERNAL_ERROR);
            },
            Unreachable.class,
            2),
    RESET_AFTER_ANSWER(stream -> {
        answer(stream);
        reset(stream, 0);
    }),
    FAREWELL_BEFORE_ANSWER(stream -> stream.send(Frame.farewell(0)), Unreachable.class, 3, 6),
    FAREWELL_IN_BODY(
            stream -> {
                half(stream);
                stream.send(Frame.farewell(stream.id()));
                rest(stream);
            },
            Unreachable.class,
            1,
            2),
    SHORT_BODY(
            stream -> {
                stream.head(200, List.of(Map.entry("content-length", "1000")));
                labels(stream);
                stream.end();
            },
            Unreachable.class,
            2),
    LONG_BODY(
            stream -> {
                stream.head(200, List.of(Map.entry("content-length", "10")));
                labels(stream);
                stream.end();
            },
            Unreachable.class,
            2),
    DATA_AFTER_END(stream -> {
        answer(stream);
        labels(stream);
    }),
    DATA_BEFORE_HEAD(Frames::labels, TimedOut.class, 1),
    UPPER_CASE(stream -> block(stream, Frame.literal("X-Upper", "yes")), Unreachable.class, 3),
    BROKEN_HEADER(stream -> block(stream, Frame.literal("x y", "a\nb")), Unreachable.class, 3),
    NO_STATUS(
            stream -> stream.send(Frame.of(Frame.HEADERS, stream.id(), Frame.literal("x-odd", "yes"))
                    .with(Frame.END_HEADERS)),
            Unreachable.class,
            3),
    NO_HPACK(
            stream -> stream.send(Frame.of(Frame.HEADERS, stream.id(), new byte[] {-1, -1, -1, -1, -1, -1, -1})
                    .with(Frame.END_HEADERS)),
            Unreachable.class,
            3),
    HEADERS_WITHOUT_END(
            stream -> endlessHead(stream, Frame.literal("x-more", "of it".repeat(200))), Unreachable.class, 3),
    CONTINUATIONS_WITHOUT_END(stream -> endlessHead(stream), TimedOut.class, 1, 2),
    PINGS(stream -> flooded(stream, Frame.of(Frame.PING, 0, new byte[8]))),
    SETTINGS(stream -> flooded(stream, Frame.of(Frame.SETTINGS, 0))),
    EMPTY_DATA(stream -> {
        half(stream);
        flood(stream, Frame.of(Frame.DATA, stream.id()));
        rest(stream);
    }),
    PROMISE(
            stream -> {
                byte[] promise = new byte[] {0, 0, 0, 2, (byte) 0x82, (byte) 0x87, (byte) 0x84};
                stream.send(Frame.of(Frame.PROMISE, stream.id(), promise).with(Frame.END_HEADERS));
                answer(stream);
            },
            Unreachable.class,
            3),
    STATUS_IN_TRAILER(stream -> {
        stream.head(200, List.of());
        labels(stream);
        stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(500, List.of()))
                .with(Frame.END_HEADERS)
                .with(Frame.END_STREAM));
    }),
    INFORMATION(stream -> {
        for (int i = 0; i < 5; i++) stream.head(103, List.of(Map.entry("link", "</a.css>")));
        answer(stream);
    }),
    INFORMATION_WITHOUT_END(
            stream -> {
                while (true) stream.head(103, List.of());
            },
            HfException.class,
            1,
            3),
    NO_BODY(
            stream -> stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(200, List.of()))
                    .with(Frame.END_HEADERS)
                    .with(Frame.END_STREAM)),
            UnreadableAnswer.class,
            1),
    UNKNOWN_FRAME(stream -> {
        stream.send(Frame.of(0xbe, stream.id(), new byte[8]));
        answer(stream);
    }),
    /** Gives no room for more of the request than the 64 KB that all may send at first. */
    NO_ROOM(Frames::answer, TimedOut.class, 1);

    private static final int MANY = 1_000;
    private static final byte[] LABELS = Answers.LABELS_JSON.getBytes(StandardCharsets.UTF_8);

    private final Http2Gateway.Deed deed;
    final @Nullable Class<? extends HfException> failure;
    final int fewest;
    final int most;

    /** It must be answered. */
    Frames(Http2Gateway.Deed deed) {
        this(deed, null, 1, 1);
    }

    Frames(Http2Gateway.Deed deed, Class<? extends HfException> failure, int requests) {
        this(deed, failure, requests, requests);
    }

    Frames(Http2Gateway.Deed deed, @Nullable Class<? extends HfException> failure, int fewest, int most) {
        this.deed = deed;
        this.failure = failure;
        this.fewest = fewest;
        this.most = most;
    }

    /** Up to some update of 17, the JDK gives answers up when the server says that it will take no more requests. */
    boolean mayBeAnswered() {
        return failure == null || this == FAREWELL_IN_BODY;
    }

    /** A server that does this to every request. */
    Http2Gateway start() {
        return new Http2Gateway(deed);
    }

    String text() {
        return this == NO_ROOM ? "hello ".repeat(20_000) : "hello";
    }

    private static void answer(Http2Stream stream) throws IOException, InterruptedException {
        half(stream);
        rest(stream);
    }

    private static void labels(Http2Stream stream) throws IOException, InterruptedException {
        stream.data(LABELS, LABELS.length);
    }

    private static void half(Http2Stream stream) throws IOException, InterruptedException {
        stream.head(200, List.of());
        stream.data(LABELS, 10);
    }

    private static void rest(Http2Stream stream) throws IOException, InterruptedException {
        stream.data(Arrays.copyOfRange(LABELS, 10, LABELS.length), LABELS.length - 10);
        stream.end();
    }

    private static void reset(Http2Stream stream, int code) throws IOException {
        stream.send(Frame.reset(stream.id(), code));
    }

    /** A head with one more header. */
    private static void block(Http2Stream stream, byte[] header) throws IOException, InterruptedException {
        stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(200, List.of())));
        stream.send(Frame.of(Frame.CONTINUATION, stream.id(), header).with(Frame.END_HEADERS));
        labels(stream);
        stream.end();
    }

    private static void endlessHead(Http2Stream stream, byte... piece) throws IOException {
        stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(200, List.of())));
        while (true) stream.send(Frame.of(Frame.CONTINUATION, stream.id(), piece));
    }

    private static void flooded(Http2Stream stream, Frame frame) throws IOException, InterruptedException {
        flood(stream, frame);
        answer(stream);
    }

    private static void flood(Http2Stream stream, Frame frame) throws IOException {
        for (int i = 0; i < MANY; i++) stream.send(frame);
    }
}
