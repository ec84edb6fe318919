package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.address.Hosts;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which server is behind a URL and how much it takes, by its {@code /info}; see
 * https://huggingface.github.io/text-embeddings-inference/ and
 * https://huggingface.github.io/text-generation-inference/.
 */
record ServerCheck(Probe probe, URI own, @Nullable FoundToken token) {
    private static final Findings TOPIC = new Findings("server");

    Finding finding() {
        try {
            return judged(probe.get(Hosts.withPath(own, "/info"), token));
        } catch (IOException e) {
            return TOPIC.warn("/info got no answer (" + RouteCheck.kind(e) + ").", "Try again, or with more time.");
        }
    }

    private Finding judged(ProbeAnswer answer) {
        return switch (answer.status()) {
            case 200 -> known(answer.json());
            case 401, 403 ->
                TOPIC.fail(
                        token == null
                                ? "The server wants a token, and none is sent there."
                                : "The server does not take the token from " + token.source() + ".",
                        "Name the one that it takes: at(url).token(..).");
            case 404, 405 ->
                TOPIC.ok("It has no /info: a server such as the inference toolkit, vLLM or llama.cpp. Lists are tried"
                        + " and taken apart if it refuses them.");
            default -> TOPIC.warn("/info is answered " + answer.words() + ".", "Does the server run? Look at its log.");
        };
    }

    private static Finding known(Json info) {
        if (!info.get("model_type").absent()) return TOPIC.ok(words("text-embeddings-inference", info));
        if (!info.get("max_total_tokens").absent()) return TOPIC.ok(words("text-generation-inference", info));
        return TOPIC.warn(
                "Its /info is that of no inference server: neither of text-embeddings-inference nor of"
                        + " text-generation-inference.",
                "Is the URL that of the server itself, and not of a page or a gateway before it?");
    }

    private static String words(String name, Json info) {
        List<String> limits = new ArrayList<>();
        add(limits, info, "max_client_batch_size", "rows a list");
        add(limits, info, "max_input_length", "tokens an input");
        add(limits, info, "max_input_tokens", "tokens an input");
        add(limits, info, "max_total_tokens", "tokens with the answer");
        add(limits, info, "max_concurrent_requests", "requests at a time");
        return name + text(" ", info.get("version")) + text(" with ", info.get("model_id"))
                + (limits.isEmpty() ? "" : "; at most " + String.join(", ", limits)) + ".";
    }

    private static void add(List<String> limits, Json info, String field, String unit) {
        Double most = info.get(field).number();
        if (most != null) limits.add(Math.round(most) + " " + unit);
    }

    private static String text(String before, Json value) {
        String text = value.string();
        return text == null ? "" : before + text.replaceAll("\\p{Cntrl}", "?");
    }
}
