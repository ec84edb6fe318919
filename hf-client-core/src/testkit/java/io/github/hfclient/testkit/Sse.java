package io.github.hfclient.testkit;

import java.util.List;

/** Server-sent events of a chat, as the OpenAI form has them. */
final class Sse {

    /** The pieces of {@link Streams#TEXT}: with characters of one, two and four bytes. */
    static final List<String> PIECES = List.of("H\u00e9", "llo, ", "\ud83c\udf0d", "!");

    static final String FINISH = data(chunk("{'index':0,'delta':{},'finish_reason':'stop'}"));
    static final String DONE = data("[DONE]");

    private Sse() {}

    /** One event with this data. */
    static String data(String data) {
        return "data: " + data + "\n\n";
    }

    /** One event with a piece of the answer. */
    static String piece(String text) {
        return data(delta("{'content':'" + text + "'}"));
    }

    /** All pieces, nothing after them. */
    static String pieces() {
        return PIECES.stream().map(Sse::piece).reduce("", String::concat);
    }

    /** The first two pieces: what has arrived when a broken stream breaks. */
    static String firstPieces() {
        return piece(PIECES.get(0)) + piece(PIECES.get(1));
    }

    /** A whole stream in the ordinary form. */
    static String whole() {
        return pieces() + FINISH + DONE;
    }

    static String delta(String delta) {
        return chunk("{'index':0,'delta':" + delta + ",'logprobs':null,'finish_reason':null}");
    }

    /** JSON of one chunk with this choice, or with none for an empty text. */
    static String chunk(String choice) {
        return json("{'id':'c1','object':'chat.completion.chunk','created':1,'model':'m','choices':[" + choice + "]}");
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
