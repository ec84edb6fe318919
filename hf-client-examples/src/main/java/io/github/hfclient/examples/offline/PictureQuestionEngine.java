package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hfclient.examples.offline.Evidence.Scored;
import java.util.List;
import java.util.Map;

/** Answers what the rules can see: which colour, how many colours, how large. */
final class PictureQuestionEngine implements Engine {

    private static final double NOTICED = 0.01;

    @Override
    public JsonNode answer(JsonNode body) {
        Picture picture = Picture.read(MediaBytes.in(body.path("inputs").path("image")));
        String question = Settings.text(body.path("inputs").path("question"), "inputs.question");
        int count = Settings.count(Settings.of(body), "top_k", 5);
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        Evidence.best(answers(picture, QuestionWords.of(question)), count)
                .forEach(each -> answers.addObject().put("score", each.score()).put("answer", each.label()));
        return answers;
    }

    private static List<Scored> answers(Picture picture, QuestionWords question) {
        Map<Colour, Double> shares = picture.shares();
        if (question.asks("how many colours", "how many colors")) return sure(Long.toString(noticed(shares)));
        if (question.asks("how large", "how big", "size", "how wide", "how tall", "how high")) {
            return sure(picture.width() + " x " + picture.height());
        }
        if (question.asks("colour", "color", "colours", "colors")) {
            return shares.entrySet().stream()
                    .map(share -> new Scored(share.getKey().word(), share.getValue()))
                    .toList();
        }
        return sure(Colour.in(question.question())
                .map(colour -> shares.getOrDefault(colour, 0.0) >= NOTICED ? "yes" : "no")
                .orElse(picture.described()));
    }

    private static long noticed(Map<Colour, Double> shares) {
        return shares.values().stream().filter(share -> share >= NOTICED).count();
    }

    private static List<Scored> sure(String answer) {
        return List.of(new Scored(answer, 1));
    }
}
