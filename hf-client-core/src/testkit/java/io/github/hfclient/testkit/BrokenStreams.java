package io.github.hfclient.testkit;

import java.io.IOException;

/** Chat streams that do not come to their end. Most break after two pieces, which are {@link #TEXT_SO_FAR}. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds keeps no state
public enum BrokenStreams implements Trouble.Named {
    CUT(after("closes after two pieces", "", Exchange::close), true),
    RESET(after("resets after two pieces", "", Exchange::reset), true),
    ENDS_EARLY(after("ends in order after two pieces", "", BrokenStreams::end), true),
    CUT_IN_EVENT(after("ends in the middle of an event", half(), BrokenStreams::end), true),
    BROKEN_CHUNK(after("breaks the chunked coding", "", exchange -> exchange.send("zz\r\n")), true),
    ERROR_OBJECT(error("{'error':{'message':'out of memory','type':'server_error','code':null}}"), true),
    ERROR_TEXT(error("{'error':'out of memory','error_type':'generation'}"), true),
    ERROR_THEN_DONE(after("sends an error, then [DONE]", tgiError() + Sse.DONE, BrokenStreams::end), true),
    ERROR_NAMED(after("sends an event named error", "event: error\n" + openAiError(), BrokenStreams::end), true),
    ERROR_FIRST(first("sends an error as the first event", tgiError(), BrokenStreams::end), false),
    BAD_JSON(after("sends an event that is no JSON", Sse.data("{\"choices\":[{"), BrokenStreams::end), true),
    WRONG_TYPE(after("sends an event of another type", Sse.data("[1,2]"), BrokenStreams::end), true),
    DEEP_JSON(after("sends an event 100,000 levels deep", Sse.data("[".repeat(100_000)), BrokenStreams::end), true),
    BROKEN_UTF8(after("sends bytes that are not UTF-8", "", BrokenStreams::brokenUtf8), true),
    ENDLESS_LINE(after("sends a line without end", "", exchange -> endless(exchange, "data: ", "words ")), true),
    ENDLESS_EVENT(after("sends an event without end", "", exchange -> endless(exchange, "", "data: words\n")), true),
    ENDLESS_COMMENT(after("sends a comment without end", "", exchange -> endless(exchange, ":", "words ")), true),
    STALL(after("sends two pieces, then nothing", "", Exchange::awaitLeaving), true),
    STALL_AT_ONCE(first("sends the headers, then nothing", "", Exchange::awaitLeaving), false),
    KEEP_ALIVE_FOR_EVER(
            after("sends two pieces, then only comments", "", exchange -> endless(exchange, "", ":\n\n")), true),
    KEEP_ALIVE_STEPS(
            after("sends two pieces, then a comment a step of the test", "", BrokenStreams::keepAliveSteps), true),
    NOTHING(first("ends without any event", "", BrokenStreams::end), false),
    JSON_INSTEAD(Trouble.reply("answers with the whole chat as JSON", completion()), false),
    ERROR_INSTEAD(
            Trouble.reply("answers 200 with an error as JSON", Reply.quoted(200, "{'error':'out of memory'}")), false),
    HTML_INSTEAD(
            Trouble.reply("answers 200 with a page", Reply.html(200, "<html>Welcome to the login page</html>")), false),
    EMPTY_INSTEAD(Trouble.reply("answers 200 with nothing", Reply.of(200, "")), false);

    /** The two pieces that came before the trouble. */
    public static final String TEXT_SO_FAR = "H\u00e9llo, ";

    private final Trouble trouble;
    private final boolean begins;

    BrokenStreams(Trouble trouble, boolean begins) {
        this.trouble = trouble;
        this.begins = begins;
    }

    @Override
    public Trouble trouble() {
        return trouble;
    }

    /** {@link #TEXT_SO_FAR}, or nothing if the trouble came before the first event. */
    public String textSoFar() {
        return begins ? TEXT_SO_FAR : "";
    }

    private static Trouble error(String json) {
        return after("sends " + json, Sse.data(Sse.json(json)), BrokenStreams::end);
    }

    private static Trouble after(String does, String more, Trouble.Deed deed) {
        return first(does, Sse.firstPieces() + more, deed);
    }

    private static Trouble first(String does, String events, Trouble.Deed deed) {
        return Trouble.of(does, exchange -> {
            exchange.send(Chunks.head(Streams.reply("")) + (events.isEmpty() ? "" : Chunks.chunk(events)));
            deed.on(exchange);
        });
    }

    private static void end(Exchange exchange) throws IOException {
        exchange.send(Chunks.END);
    }

    private static void endless(Exchange exchange, String start, String piece) throws IOException {
        exchange.send(start.isEmpty() ? "" : Chunks.chunk(start));
        exchange.sendForEver(Chunks.chunk(piece.repeat(1000)));
    }

    private static void keepAliveSteps(Exchange exchange) throws IOException, InterruptedException {
        while (true) {
            exchange.awaitStep();
            exchange.send(Chunks.chunk(":\n\n"));
        }
    }

    private static void brokenUtf8(Exchange exchange) throws IOException {
        String event = Sse.piece("??");
        exchange.send(Integer.toHexString(event.length()) + "\r\n" + event.substring(0, event.indexOf('?')));
        exchange.send(new byte[] {(byte) 0xc3, 0x28});
        exchange.send(event.substring(event.indexOf('?') + 2) + "\r\n" + Chunks.END);
    }

    private static String half() {
        String event = Sse.piece(Sse.PIECES.get(2));
        return event.substring(0, event.length() / 2);
    }

    private static String tgiError() {
        return Sse.data(Sse.json("{'error':{'message':'out of memory','http_status_code':500}}"));
    }

    private static String openAiError() {
        return Sse.data(Sse.json("{'error':{'message':'out of memory','type':'server_error'}}"));
    }

    private static Reply completion() {
        return Reply.quoted(
                200,
                "{'id':'c1','object':'chat.completion','created':1,'model':'m','choices':[{'index':0,"
                        + "'message':{'role':'assistant','content':'Hello'},'finish_reason':'stop'}]}");
    }
}
