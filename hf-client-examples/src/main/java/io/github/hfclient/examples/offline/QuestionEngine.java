package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Answers out of a text, in the shape of question-answering pipelines: one object, or a list if {@code top_k} is above 1 and
 * there are several. Offsets count code points, as servers do that are written in Python.
 */
final class QuestionEngine implements Engine {

    private static final int LONGEST = 15;

    private final QuestionRules rules;

    QuestionEngine(KnownNames known) {
        this.rules = new QuestionRules(known);
    }

    @Override
    public JsonNode answer(JsonNode body) {
        JsonNode settings = Settings.of(body);
        String question = Settings.text(body.path("inputs").path("question"), "inputs.question");
        String context = Settings.text(body.path("inputs").path("context"), "inputs.context");
        List<QuestionRules.Span> spans =
                rules.answers(question, context, Settings.count(settings, "max_answer_len", LONGEST));
        boolean mayBeNone = settings.path("handle_impossible_answer").booleanValue();
        if (spans.isEmpty()) return mayBeNone ? json(context, 0, 0, 0) : json(context, 0, context.length(), 0);
        int count = Math.min(spans.size(), Settings.count(settings, "top_k", 1));
        return count == 1 ? json(context, spans.get(0)) : list(context, spans.subList(0, count));
    }

    private static ArrayNode list(String context, List<QuestionRules.Span> spans) {
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        spans.forEach(span -> answers.add(json(context, span)));
        return answers;
    }

    private static ObjectNode json(String context, QuestionRules.Span span) {
        return json(context, span.start(), span.end(), span.score());
    }

    private static ObjectNode json(String context, int start, int end, double score) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("score", score)
                .put("start", context.codePointCount(0, start))
                .put("end", context.codePointCount(0, end))
                .put("answer", context.substring(start, end));
    }
}
