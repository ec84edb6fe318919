package io.github.hfclient.internal.doctor;

import io.github.hfclient.Finding;
import io.github.hfclient.internal.address.Hosts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go.
 *
 * @param uri null if nothing can be asked there
 */
record BaseUrl(@Nullable URI uri, List<Finding> findings) {
    private static final Findings TOPIC = new Findings("url");

    /** That of a client; if its variable cannot be used, the rest is looked at with the default. */
    static BaseUrl of(Setup setup) {
        List<Finding> findings = new ArrayList<>();
        URI uri = chosen(setup, findings);
        if (setup.machine().isSet("HF_INFERENCE_ENDPOINT")) {
            findings.add(TOPIC.warn(
                    "HF_INFERENCE_ENDPOINT is set, but this client does not read it.",
                    "Set " + Hosts.BASE_VARIABLE + " if you mean another router than " + Hosts.ROUTER + "."));
        }
        return new BaseUrl(uri, findings);
    }

    URI orRouter() {
        return uri == null ? Hosts.ROUTER : uri;
    }

    List<Finding> troubles() {
        return findings.stream().filter(Finding::trouble).toList();
    }

    private static URI chosen(Setup setup, List<Finding> findings) {
        String variable = setup.machine().variables().get(Hosts.BASE_VARIABLE);
        try {
            URI uri = Hosts.chosen(setup.base(), variable);
            findings.add(TOPIC.ok(shown(uri) + (uri.equals(Hosts.ROUTER) ? ", the default." : "")));
            return uri;
        } catch (IllegalArgumentException e) {
            findings.add(TOPIC.fail(sentence(e), "Unset " + Hosts.BASE_VARIABLE + ": the default is right."));
            return Hosts.ROUTER;
        }
    }

    /** One that somebody asks about. */
    static BaseUrl given(String url) {
        try {
            URI uri = Hosts.base("the URL", url);
            return new BaseUrl(uri, List.of(TOPIC.ok(shown(uri))));
        } catch (IllegalArgumentException e) {
            return new BaseUrl(null, List.of(TOPIC.fail(sentence(e), "Give the URL of a server that runs.")));
        }
    }

    /** Without the query, which may hold a key. */
    private static String shown(URI uri) {
        return Hosts.withPath(uri, uri.getRawPath()).toString().replaceAll("[?].*", "");
    }

    private static String sentence(IllegalArgumentException e) {
        return e.getMessage() + ".";
    }
}
