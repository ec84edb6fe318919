package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.auth.FoundToken;
import io.github.hfclient.internal.address.Hosts;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the token may do. Only a call of a model tells, so a small one is asked about one word; see
 * https://huggingface.co/docs/inference-providers/providers/hf-inference.
 */
record PermissionCheck(Probe probe, URI base, @Nullable FoundToken token) {
    private static final Findings TOPIC = new Findings("permission");
    private static final String MODEL = "distilbert/distilbert-base-uncased-finetuned-sst-2-english";
    private static final String WORD = "{\"inputs\":\"fine\"}";

    Finding finding() {
        if (token == null) return TOPIC.skipped("Not asked, for want of a token.");
        try {
            URI model = Hosts.withPath(base, base.getRawPath() + "/hf-inference/models/" + MODEL);
            return judged(probe.post(model, token, WORD));
        } catch (IOException e) {
            return TOPIC.warn("The call got no answer (" + RouteCheck.kind(e) + ").", "Try again, or with more time.");
        }
    }

    private static Finding judged(ProbeAnswer answer) {
        if (answer.status() == 200 || answer.saysLoading()) return TOPIC.ok("The token may call models.");
        return switch (answer.status()) {
            case 401, 403 ->
                TOPIC.fail(
                        "The token may not call models (" + answer.words() + ").",
                        "Give it the permission \"Make calls to Inference Providers\" at"
                                + " https://huggingface.co/settings/tokens.");
            case 402 ->
                TOPIC.fail(
                        "The account has no credits left (" + answer.words() + ").",
                        "Buy some at https://huggingface.co/settings/billing, or wait for the next month.");
            case 410 ->
                TOPIC.fail(
                        "The service was retired (" + answer.words() + ").", "Use " + Hosts.ROUTER + ", the default.");
            case 429 ->
                TOPIC.warn(
                        "The account is limited at the moment (" + answer.words() + ").", "Wait, and send less often.");
            default ->
                TOPIC.warn(
                        "The call did not tell (" + answer.words() + ").",
                        "Try again later, or call the model that you mean to use.");
        };
    }
}
