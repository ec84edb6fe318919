package io.github.hfclient.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.Item;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.Exchange;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The program of {@link SmallHeapTest}: meets one answer without end after the other and says how each ended. */
final class SmallHeap {
    private static final long MOST_LEFT = 2 << 20;

    /** What is done, under which trouble, and how it ends. */
    private record Case(String name, Trouble trouble, Consumer<Inference> work, String end) {}

    private SmallHeap() {}

    public static void main(String[] args) {
        cases().forEach(row -> System.out.println("- " + row.name() + ": " + end(row)));
        long before = used(); // with all classes, and with what the JDK keeps of heads that it has given up on
        Stream.of(bodies(), streams(), elsewhere()).flatMap(again -> again).forEach(SmallHeap::end);
        long left = used() - before;
        System.out.println(left < MOST_LEFT ? "- nothing is left" : "- left: " + left);
        System.exit(0);
    }

    static List<String> promised() {
        return Stream.concat(cases().map(row -> "- " + row.name() + ": " + row.end()), Stream.of("- nothing is left"))
                .toList();
    }

    private static Stream<Case> cases() {
        return Stream.of(heads(), bodies(), streams(), elsewhere()).flatMap(cases -> cases);
    }

    private static Stream<Case> heads() {
        return Stream.of(Endless.STATUS_LINE, Endless.INFORMATION, Endless.HEADERS, Endless.HEADER)
                .map(trouble -> new Case("call " + trouble, trouble, SmallHeap::call, "Unreachable"));
    }

    private static Stream<Case> bodies() {
        Trouble bomb = Trouble.of("sends blanks without end, packed", SmallHeap::bomb);
        return Stream.of(
                unreadable("call BODY", Endless.BODY, SmallHeap::call),
                unreadable("call CHUNKS", Endless.CHUNKS, SmallHeap::call),
                unreadable("call WHITE_SPACE", Endless.WHITE_SPACE, SmallHeap::call),
                unreadable("call TEXT", Endless.TEXT, SmallHeap::call),
                unreadable("call packed", bomb, SmallHeap::call),
                unreadable("exchange BODY", Endless.BODY, hf -> hf.exchange(Ask.of("hello"))),
                unreadable("media BODY", Endless.BODY, hf -> hf.call(Draw.of("a cat"))),
                unreadable("batch BODY", Endless.BODY, SmallHeap::batch),
                new Case("call FAILURE", Endless.FAILURE, SmallHeap::call, "InvalidInput"));
    }

    private static Stream<Case> streams() {
        return Stream.of(
                        BrokenStreams.ENDLESS_LINE,
                        BrokenStreams.ENDLESS_EVENT,
                        BrokenStreams.ENDLESS_COMMENT,
                        BrokenStreams.KEEP_ALIVE_FOR_EVER,
                        Endless.PIECES)
                .map(trouble -> new Case("stream " + trouble, trouble, SmallHeap::stream, "IncompleteAnswer"));
    }

    /** What the client asks for besides the answer: where the result lies, and what server it is. */
    private static Stream<Case> elsewhere() {
        return Stream.of(
                unreadable("result BODY", byMethod(SmallHeap::resultHere, picture()), hf -> hf.call(Draw.of("a cat"))),
                new Case(
                        "info BODY",
                        byMethod(SmallHeap::labels, exchange -> Endless.BODY.meet(exchange)),
                        SmallHeap::batch,
                        "answered"));
    }

    private static Case unreadable(String name, Trouble trouble, Consumer<Inference> work) {
        return new Case(name, trouble, work, "UnreadableAnswer");
    }

    private static String end(Case row) {
        try (HostileServer server = HostileServer.start(row.trouble());
                HfClient hf = client(server)) {
            row.work().accept(hf.at(server.uri().toString()));
            return "answered";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** Limits for a small heap where values are made of what was read; those of headers, events and errors are as always. */
    private static HfClient client(HostileServer server) {
        return HfClient.builder()
                .baseUrl(server.uri().toString())
                .tokenProvider(() -> null)
                .attempts(1)
                .idleTimeout(RealTimeouts.HEADERS)
                .answerLimit(1 << 20)
                .mediaLimit(8 << 20)
                .streamLimit(8 << 20)
                .build();
    }

    private static void call(Inference hf) {
        hf.call(Ask.of("hello"));
    }

    private static void stream(Inference hf) {
        try (Words.Pieces pieces = hf.stream(Words.of("Hello"))) {
            pieces.whole();
        }
    }

    private static void batch(Inference hf) {
        hf.batch(List.of("one", "two"), Ask::of).run().forEach(Item::value);
    }

    private static Trouble byMethod(Trouble.Deed post, Trouble.Deed get) {
        return Trouble.of("answers POST, and GET without end", exchange -> {
            if (exchange.request().method().equals("POST")) post.on(exchange);
            else get.on(exchange);
        });
    }

    private static void labels(Exchange exchange) throws IOException, InterruptedException {
        Answers.LABELS.meet(exchange);
    }

    private static void resultHere(Exchange exchange) throws IOException, InterruptedException {
        String url = "http://" + exchange.request().header("host").orElseThrow() + "/1.png";
        Answers.json("{\"output\":[\"" + url + "\"]}").meet(exchange);
    }

    private static Trouble.Deed picture() {
        return exchange -> {
            exchange.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n");
            exchange.sendForEver("pixels");
        };
    }

    private static void bomb(Exchange exchange) throws IOException {
        exchange.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                + "Connection: close\r\n\r\n");
        byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream packed = new GZIPOutputStream(sink(exchange))) {
            for (long sent = 0; sent < 1L << 30; sent += blanks.length) packed.write(blanks);
        }
        exchange.close();
    }

    private static OutputStream sink(Exchange exchange) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                exchange.send(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                exchange.send(Arrays.copyOfRange(bytes, from, from + count));
            }
        };
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
