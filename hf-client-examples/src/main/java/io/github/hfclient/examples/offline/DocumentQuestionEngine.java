package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers out of the words that come with a document as {@code word_boxes}, since no rule here reads letters from pixels: without
 * them the one answer says so. Start and end are places in the list of words.
 */
final class DocumentQuestionEngine implements Engine {

    private static final String NO_WORDS = "no words: rules cannot read a picture, send word_boxes";
    private static final int LONGEST = 15;

    private final QuestionRules rules;

    DocumentQuestionEngine(KnownNames known) {
        this.rules = new QuestionRules(known);
    }

    @Override
    public JsonNode answer(JsonNode body) {
        Picture.read(MediaBytes.in(body.path("inputs").path("image")));
        JsonNode settings = Settings.of(body);
        String question = Settings.text(body.path("inputs").path("question"), "inputs.question");
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        if (!settings.hasNonNull("word_boxes")) {
            answers.addObject()
                    .put("answer", NO_WORDS)
                    .put("score", 0.0)
                    .putNull("start")
                    .putNull("end");
            return answers;
        }
        List<String> words = words(settings.path("word_boxes"));
        String text = String.join(" ", words);
        rules.answers(question, text, Settings.count(settings, "max_answer_len", LONGEST)).stream()
                .limit(Settings.count(settings, "top_k", 1))
                .forEach(span -> add(span, text, answers));
        return answers;
    }

    /** Each box is a word and where it stands, or the place and then the word. */
    private static List<String> words(JsonNode boxes) {
        List<String> words = new ArrayList<>();
        for (JsonNode box : boxes)
            words.add(box.path(box.path(0).isTextual() ? 0 : 1).asText());
        return words;
    }

    private static void add(QuestionRules.Span span, String text, ArrayNode answers) {
        answers.addObject()
                .put("answer", text.substring(span.start(), span.end()))
                .put("score", span.score())
                .put("start", blanks(text, span.start()))
                .put("end", blanks(text, span.end()));
    }

    private static long blanks(String text, int end) {
        return text.substring(0, end).chars().filter(c -> c == ' ').count();
    }
}
