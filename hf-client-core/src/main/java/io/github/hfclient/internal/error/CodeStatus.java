package io.github.hfclient.internal.error;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status that a server's own code or kind of error stands for, where the status itself is a 200. Sources: the error types of
 * text-generation-inference and text-embeddings-inference, and those of the API of OpenAI and of Anthropic.
 */
final class CodeStatus {
    static final int UNTOLD = 0;

    private static final Map<String, Integer> NAMED = new HashMap<>();

    static {
        all(400, "invalidrequesterror", "badrequest", "badrequesterror", "contextlengthexceeded", "empty");
        all(401, "authenticationerror", "unauthorized", "invalidapikey");
        all(402, "paymentrequired", "billingerror");
        all(403, "permissionerror", "permissiondenied", "forbidden");
        all(404, "notfounderror", "notfound", "modelnotfound");
        all(413, "requesttoolarge");
        all(422, "validation", "templateerror", "missingtemplatevariable", "toolerror", "tokenizer");
        all(424, "generation", "backend");
        all(429, "overloaded", "ratelimitexceeded", "ratelimiterror", "toomanyrequests", "insufficientquota");
        all(500, "servererror", "internalservererror", "internalerror", "apierror");
        all(500, "incompletegeneration", "incompletegenerationstream", "streamserializationerror");
        all(503, "serviceunavailable", "unavailableerror", "unhealthy", "healthcheck", "overloadederror");
        all(504, "timeouterror", "gatewaytimeout");
    }

    private CodeStatus() {}

    private static void all(int status, String... names) {
        for (String name : names) NAMED.put(name, status);
    }

    /** {@link #UNTOLD} if neither of them stands for one. */
    static int of(@Nullable String code, @Nullable String type) {
        int told = of(code);
        return told == UNTOLD ? of(type) : told;
    }

    private static int of(@Nullable String name) {
        if (name == null) return UNTOLD;
        if (name.matches("[45]\\d\\d")) return Integer.parseInt(name);
        return NAMED.getOrDefault(name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""), UNTOLD);
    }
}
