package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An answer in the pieces in which it is sent and counted: words, each with the space before it.
 *
 * @param all no more than the request allows
 * @param cut whether there would have been more
 */
record Tokens(List<String> all, boolean cut) {

    private static final Pattern TOKEN = Pattern.compile("\\s*\\S+|\\s+$");

    /** As many as the {@code max_tokens} of the request. */
    static Tokens of(String text, JsonNode body) {
        return of(text, body.path("max_tokens").asInt(Integer.MAX_VALUE));
    }

    /** So many at the most. */
    static Tokens of(String text, int most) {
        List<String> all = split(text);
        return new Tokens(all.stream().limit(most).toList(), all.size() > most);
    }

    private static List<String> split(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    String text() {
        return String.join("", all);
    }

    String finishReason() {
        return cut ? "length" : "stop";
    }

    /** Tells what an answer of these tokens to this prompt costs. */
    void putUsage(String prompt, ObjectNode answer) {
        int asked = split(prompt).size();
        answer.putObject("usage")
                .put("prompt_tokens", asked)
                .put("completion_tokens", all.size())
                .put("total_tokens", asked + all.size());
    }

    static boolean usageWanted(JsonNode body) {
        return body.path("stream_options").path("include_usage").booleanValue();
    }
}
