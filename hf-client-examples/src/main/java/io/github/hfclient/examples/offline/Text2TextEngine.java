package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what stands before the text: "summarize: ..." or "translate English to German: ..."; says so if it is nothing of these. */
final class Text2TextEngine implements Engine {

    private static final int WORDS = 45;
    private static final Pattern SUMMARIZE = Pattern.compile("(?is)\\s*summarize:(.+)");
    private static final Pattern TRANSLATE = Pattern.compile("(?is)\\s*translate english to (\\p{L}+):(.+)");
    private static final Map<String, String> LANGUAGES = Map.of("german", "de", "french", "fr", "spanish", "es");

    private final Dictionary dictionary;

    Text2TextEngine(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public JsonNode answer(JsonNode body) {
        return Inputs.of(body)
                .each(text -> JsonNodeFactory.instance.objectNode().put("generated_text", done(text)));
    }

    private String done(String text) {
        Matcher summarize = SUMMARIZE.matcher(text);
        Matcher translate = TRANSLATE.matcher(text);
        if (summarize.matches()) return new SummaryRules(summarize.group(1)).summary(WORDS);
        if (translate.matches()) return translated(translate.group(2).strip(), translate.group(1));
        return SmallTalk.CONFESSION + "begin with \"summarize:\" or \"translate English to German:\".";
    }

    private String translated(String text, String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return dictionary.translate(text, LANGUAGES.getOrDefault(name, name));
    }
}
