package io.github.hfclient.examples.doctor;

import io.github.hfclient.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what was sent and what came fit for a bug report: without tokens, long things cut.
 *
 * @param token the one that is sent, never empty, if it is known
 */
record Scrubber(Optional<String> token) {

    private static final int LONGEST_TEXT = 200;
    private static final int SHOWN = 40;
    private static final int LONGEST_LIST = 20;

    String text(String text) {
        String without = token.map(secret -> text.replace(secret, "***")).orElse(text);
        return without.replaceAll("hf_\\w+", "***");
    }

    Json json(Json value) {
        if (value instanceof Json.Base64) return json(Json.parse(value.text()));
        if (value instanceof Json.Str string) return Json.of(cut(text(string.value())));
        if (value instanceof Json.Arr array) return list(array.items());
        if (value instanceof Json.Obj object) return fields(object.fields());
        return value;
    }

    private Json list(List<Json> items) {
        return new Json.Arr(items.stream().limit(LONGEST_LIST).map(this::json).toList());
    }

    private Json fields(Map<String, Json> fields) {
        Map<String, Json> scrubbed = new LinkedHashMap<>();
        fields.forEach((name, value) -> scrubbed.put(text(name), json(value)));
        return new Json.Obj(scrubbed);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
    }
}
