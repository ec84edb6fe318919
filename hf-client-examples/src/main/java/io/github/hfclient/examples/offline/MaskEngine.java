package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hfclient.examples.offline.Evidence.Scored;
import java.util.List;

/** Words for a gap, in the shape of fill-mask: a list for one gap, a list of lists for several. */
final class MaskEngine implements Engine {

    private static final String MASK = "<mask>";

    private final MaskRules rules = MaskRules.load();

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode settings = Settings.of(body);
        int count = Settings.count(settings, "top_k", 5);
        List<String> targets = Settings.texts(settings.path("targets"));
        return Inputs.of(body).alike(text -> gaps(text, targets, count));
    }

    private ArrayNode gaps(String text, List<String> targets, int count) {
        ArrayNode gaps = JsonNodeFactory.instance.arrayNode();
        for (int at = text.indexOf(MASK); at >= 0; at = text.indexOf(MASK, at + 1)) {
            gaps.add(gap(text, at, Evidence.best(rules.fill(text.substring(0, at), targets), count)));
        }
        if (gaps.isEmpty()) throw new BadInput("No mask_token (" + MASK + ") found on the input");
        return gaps.size() == 1 ? (ArrayNode) gaps.get(0) : gaps;
    }

    private ArrayNode gap(String text, int at, List<Scored> words) {
        ArrayNode fillings = JsonNodeFactory.instance.arrayNode();
        for (Scored word : words) {
            String sequence = text.substring(0, at) + word.label() + text.substring(at + MASK.length());
            fillings.addObject()
                    .put("score", word.score())
                    .put("token", rules.number(word.label()))
                    .put("token_str", ' ' + word.label())
                    .put("sequence", sequence);
        }
        return fillings;
    }
}
