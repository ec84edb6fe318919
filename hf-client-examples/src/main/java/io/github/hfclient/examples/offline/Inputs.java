package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The texts of a request, one or a list of them: the shape of the answer follows the shape of the question.
 *
 * @param texts the texts in their order
 * @param list whether the request held a list, be it of one
 */
record Inputs(List<String> texts, boolean list) {

    static Inputs of(JsonNode body) {
        return of(body.path("inputs"), "inputs");
    }

    /** The texts of a field of this name. */
    static Inputs of(JsonNode field, String name) {
        List<String> texts = field.isArray()
                ? StreamSupport.stream(field.spliterator(), false)
                        .map(each -> text(each, name))
                        .toList()
                : List.of(text(field, name));
        return new Inputs(texts, field.isArray());
    }

    private static String text(JsonNode node, String name) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw new BadInput("`" + name + "` must be a text or a list of texts, none of them empty");
        }
        return node.textValue();
    }

    /** One answer for each text, as a list even for a single text. */
    ArrayNode each(Function<String, JsonNode> engine) {
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        texts.forEach(text -> answers.add(engine.apply(text)));
        return answers;
    }

    /** A list of answers for a list, the bare answer for a single text. */
    JsonNode alike(Function<String, JsonNode> engine) {
        return list ? each(engine) : engine.apply(texts.get(0));
    }
}
