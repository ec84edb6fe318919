package io.github.hfclient.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whole chat streams in every form that the rules allow or that servers were seen to send: each is {@link #TEXT}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum Streams implements Trouble.Named {
    PLAIN(stream("streams a chat", Sse.whole())),
    WITHOUT_DONE(stream("ends after the finish reason", Sse.pieces() + Sse.FINISH)),
    WITHOUT_FINISH(stream("ends with [DONE] alone", Sse.pieces() + Sse.DONE)),
    NO_SPACE(stream("writes no space after the colon", Sse.whole().replace("data: ", "data:"))),
    CRLF(stream("ends lines with CR LF", Sse.whole().replace("\n", "\r\n"))),
    CR(stream("ends lines with CR", Sse.whole().replace("\n", "\r"))),
    MIXED_LINES(stream("ends lines now with CR LF, now with LF", Sse.whole().replace("\n\n", "\r\n\n"))),
    COMMENTS(stream("sends keep-alive comments", Sse.whole().replace("data: ", ":\n\n: alive\n\ndata: "))),
    MULTI_LINE(stream(
            "spreads an event over several data lines", Sse.whole().replace(",\"choices\"", ",\ndata: \"choices\""))),
    ODD_FIELDS(stream(
            "sends other fields",
            Sse.whole().replace("data: ", "event: message\nid: 7\nretry: 10\nodd\nx: y\ndata: "))),
    BOM(stream("starts with a byte order mark", "\ufeff" + Sse.whole())),
    NO_LAST_LINE(stream("leaves out the last empty line", Sse.pieces() + Sse.FINISH.stripTrailing())),
    AFTER_DONE(stream("goes on after [DONE]", Sse.whole() + Sse.piece("too late"))),
    USAGE(stream("sends the usage in a chunk without choices", Sse.pieces() + Sse.FINISH + usage() + Sse.DONE)),
    ROLES(stream("repeats the role", Sse.whole().replace("\"content\"", "\"role\":\"assistant\",\"content\""))),
    EMPTY_DELTAS(stream("starts with deltas without text", emptyDeltas() + Sse.whole())),
    UNKNOWN_KEYS(
            stream("sends deltas with keys of its own", Sse.whole().replace("\"content\"", "\"x\":[{}],\"content\""))),
    EMPTY_ERROR(stream("sends a null error in each event", Sse.whole().replace("{\"id\"", "{\"error\":null,\"id\""))),
    BYTE_BY_BYTE(Trouble.of("sends each byte in a chunk of its own", Streams::byteByByte)),
    UNTIL_CLOSE(Trouble.of("streams without chunks and ends by closing", Streams::untilClose)),
    WITH_LENGTH(Trouble.reply("knows the length of its stream", reply(Sse.whole()))),
    CHARSET(Trouble.reply(
            "names the charset", Reply.of(200, Sse.whole()).with("Content-Type", "Text/Event-Stream;charset=UTF-8"))),
    UNKNOWN_ENCODING(Trouble.reply(
            "sends the meaningless Content-Encoding: chunked",
            reply(Sse.whole()).with("Content-Encoding", "chunked")));

    /** What each of these streams says: characters of one, two and four bytes. */
    public static final String TEXT = "H\u00e9llo, \ud83c\udf0d!";

    private final Trouble trouble;

    Streams(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    /** The events of {@link #TEXT} in the ordinary form. */
    public static String events() {
        return Sse.whole();
    }

    /** A stream of these events, in one chunk. */
    private static Trouble stream(String does, String events) {
        return Trouble.of(does, exchange -> exchange.send(Chunks.head(reply("")) + Chunks.chunk(events) + Chunks.END));
    }

    static Reply reply(String events) {
        return Reply.of(200, events).with("Content-Type", "text/event-stream");
    }

    private static String usage() {
        String chunk = Sse.chunk("");
        String usage = ",'usage':{'prompt_tokens':3,'completion_tokens':4,'total_tokens':7}}";
        return Sse.data(chunk.substring(0, chunk.length() - 1) + Sse.json(usage));
    }

    private static String emptyDeltas() {
        return Sse.data(Sse.delta("{'role':'assistant'}"))
                + Sse.data(Sse.delta("{'role':'assistant','content':null}"))
                + Sse.data(Sse.delta("{'content':''}"))
                + Sse.data(Sse.delta("{}"));
    }

    /** A whole stream on a connection that then stays as it is. */
    public static Trouble silentAfterDone() {
        return Trouble.of("does not end behind [DONE]", Streams::withoutEnd);
    }

    private static void withoutEnd(Exchange exchange) throws IOException, InterruptedException {
        exchange.send(Chunks.head(reply("")) + Chunks.chunk(Sse.whole()));
        exchange.awaitLeaving();
    }

    private static void byteByByte(Exchange exchange) throws IOException {
        exchange.send(Chunks.head(reply("")));
        for (byte b : Sse.whole().getBytes(StandardCharsets.UTF_8)) {
            exchange.send(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
        }
        exchange.send(Chunks.END);
    }

    private static void untilClose(Exchange exchange) throws IOException {
        exchange.send(reply("").head("Connection: close") + Sse.whole());
        exchange.close();
    }
}
