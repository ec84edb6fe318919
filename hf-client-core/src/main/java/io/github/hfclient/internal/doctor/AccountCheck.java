package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.json.Json;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whose token it is, see https://huggingface.co/docs/hub/api. */
record AccountCheck(Probe probe, URI base, @Nullable FoundToken token) {
    private static final Findings TOPIC = new Findings("account");
    private static final URI WHOAMI = URI.create("https://huggingface.co/api/whoami-v2");
    private static final String LATER = "Try again later; the permission below does not need it.";

    Finding finding() {
        if (token == null) return TOPIC.skipped("Not asked, for want of a token.");
        if (!Examination.ofHuggingFace(base)) return TOPIC.skipped(base.getHost() + " is not asked for accounts.");
        try {
            return judged(probe.get(WHOAMI, token), token);
        } catch (IOException e) {
            return TOPIC.warn("huggingface.co does not answer (" + RouteCheck.kind(e) + ").", LATER);
        }
    }

    private static Finding judged(ProbeAnswer answer, FoundToken token) {
        return switch (answer.status()) {
            case 200 -> TOPIC.ok(owner(answer.json()));
            case 401 ->
                TOPIC.fail(
                        "Hugging Face does not know the token from " + token.source() + ".",
                        "It was mistyped, revoked or has expired: make another at https://huggingface.co/settings/tokens.");
            default -> TOPIC.warn("huggingface.co answers " + answer.words() + ".", LATER);
        };
    }

    private static String owner(Json who) {
        Json token = who.get("auth").get("accessToken");
        String until = who.get("auth").get("expiresAt").string();
        return "The token" + named(token.get("displayName")) + " belongs to " + text(who.get("name")) + ", its role is "
                + text(token.get("role")) + (until == null ? "" : ", it expires " + until) + ".";
    }

    private static String named(Json name) {
        return name.string() == null ? "" : " \"" + name.string() + "\"";
    }

    private static String text(Json value) {
        String text = value.string();
        return text == null ? "not told" : text;
    }
}
