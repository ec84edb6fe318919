package io.github.hfclient.http2;

import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What only a server of HTTP/2 can do to a request, frame by frame. */
@SuppressWarnings("ImmutableEnumChecker") // deeds without state
public enum Frames {
    RESET(stream -> reset(stream, Http2Stream.INTERNAL_ERROR)),
    /** Newer JDKs ask again once by themselves for each time that the client does. */
    REFUSED_STREAM(stream -> reset(stream, 7)),
    ENHANCE_YOUR_CALM(stream -> reset(stream, 11)),
    RESET_IN_BODY(stream -> {
        half(stream);
        reset(stream, Http2Stream.INTERNAL_ERROR);
    }),
    RESET_AFTER_ANSWER(stream -> {
        answer(stream);
        reset(stream, 0);
    }),
    FAREWELL_BEFORE_ANSWER(stream -> stream.send(Frame.farewell(0))),
    FAREWELL_IN_BODY(stream -> {
        half(stream);
        stream.send(Frame.farewell(stream.id()));
        rest(stream);
    }),
    SHORT_BODY(stream -> announced(stream, 1_000_000)),
    LONG_BODY(stream -> announced(stream, 10)),
    DATA_AFTER_END(stream -> {
        answer(stream);
        body(stream);
    }),
    DATA_BEFORE_HEAD(Frames::body),
    UPPER_CASE(stream -> block(stream, Frame.literal("X-Upper", "yes"))),
    BROKEN_HEADER(stream -> block(stream, Frame.literal("x y", "a\nb"))),
    NO_STATUS(stream -> stream.send(
            Frame.of(Frame.HEADERS, stream.id(), Frame.literal("x-odd", "yes")).with(Frame.END_HEADERS))),
    NO_HPACK(stream -> stream.send(Frame.of(Frame.HEADERS, stream.id(), new byte[] {-1, -1, -1, -1, -1, -1, -1})
            .with(Frame.END_HEADERS))),
    HEADERS_WITHOUT_END(stream -> endlessHead(stream, Frame.literal("x-more", "of it".repeat(200)))),
    CONTINUATIONS_WITHOUT_END(stream -> endlessHead(stream)),
    PINGS(stream -> flooded(stream, Frame.of(Frame.PING, 0, new byte[8]))),
    SETTINGS(stream -> flooded(stream, Frame.of(Frame.SETTINGS, 0))),
    EMPTY_DATA(stream -> {
        half(stream);
        flood(stream, Frame.of(Frame.DATA, stream.id()));
        rest(stream);
    }),
    PROMISE(stream -> {
        byte[] promise = new byte[] {0, 0, 0, 2, (byte) 0x82, (byte) 0x87, (byte) 0x84};
        stream.send(Frame.of(Frame.PROMISE, stream.id(), promise).with(Frame.END_HEADERS));
        answer(stream);
    }),
    STATUS_IN_TRAILER(stream -> {
        head(stream);
        body(stream);
        stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(500, List.of()))
                .with(Frame.END_HEADERS)
                .with(Frame.END_STREAM));
    }),
    INFORMATION(stream -> {
        for (int i = 0; i < 5; i++) stream.head(103, List.of(Map.entry("link", "</a.css>")));
        answer(stream);
    }),
    INFORMATION_WITHOUT_END(stream -> {
        while (true) stream.head(103, List.of());
    }),
    NO_BODY(stream -> stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(200, List.of()))
            .with(Frame.END_HEADERS)
            .with(Frame.END_STREAM))),
    UNKNOWN_FRAME(stream -> {
        stream.send(Frame.of(0xbe, stream.id(), new byte[8]));
        answer(stream);
    }),
    /** Gives no room for more of the request than the 64 KB that all may send at first. */
    NO_ROOM(Frames::answer);

    /** The text of a request that is answered as it should be. */
    public static final String GREETING = "a greeting";

    private static final int MANY = 1_000;

    private final Http2Gateway.Deed deed;

    Frames(Http2Gateway.Deed deed) {
        this.deed = deed;
    }

    /** A server that does this to every request but a greeting. */
    public Http2Gateway start() {
        return new Http2Gateway(stream -> {
            if (stream.text().contains(GREETING)) answer(stream);
            else deed.on(stream);
        });
    }

    private static void answer(Http2Stream stream) throws IOException, InterruptedException {
        half(stream);
        rest(stream);
    }

    private static void half(Http2Stream stream) throws IOException, InterruptedException {
        head(stream);
        byte[] whole = whole(stream);
        stream.data(whole, whole.length / 2);
    }

    private static void rest(Http2Stream stream) throws IOException, InterruptedException {
        byte[] whole = whole(stream);
        stream.data(Arrays.copyOfRange(whole, whole.length / 2, whole.length), whole.length - whole.length / 2);
        stream.end();
    }

    /** An answer that says that it has this length. */
    private static void announced(Http2Stream stream, int length) throws IOException, InterruptedException {
        head(stream, List.of(Map.entry("content-length", String.valueOf(length))));
        body(stream);
        stream.end();
    }

    private static void head(Http2Stream stream) throws IOException {
        head(stream, List.of());
    }

    private static void head(Http2Stream stream, List<Map.Entry<String, String>> more) throws IOException {
        List<Map.Entry<String, String>> headers = new ArrayList<>(more);
        if (stream.wantsEvents()) headers.add(Map.entry("content-type", "text/event-stream"));
        stream.head(200, headers);
    }

    private static void body(Http2Stream stream) throws IOException, InterruptedException {
        byte[] whole = whole(stream);
        stream.data(whole, whole.length);
    }

    private static byte[] whole(Http2Stream stream) {
        return (stream.wantsEvents() ? Streams.events() : Answers.LABELS_JSON).getBytes(StandardCharsets.UTF_8);
    }

    private static void reset(Http2Stream stream, int code) throws IOException {
        stream.send(Frame.reset(stream.id(), code));
    }

    /** A head with one more header. */
    private static void block(Http2Stream stream, byte[] header) throws IOException, InterruptedException {
        stream.send(Frame.of(Frame.HEADERS, stream.id(), Http2Stream.block(200, List.of())));
        stream.send(Frame.of(Frame.CONTINUATION, stream.id(), header).with(Frame.END_HEADERS));
        body(stream);
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
