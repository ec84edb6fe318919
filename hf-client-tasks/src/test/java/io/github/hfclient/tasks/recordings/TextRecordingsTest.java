package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.generation.FillMask;
import io.github.hfclient.tasks.generation.MaskFill;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.generation.TranslatedText;
import io.github.hfclient.tasks.generation.Translation;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TableAnswer;
import io.github.hfclient.tasks.tabular.TableQuestionAnswering;
import io.github.hfclient.tasks.text.QuestionAnswering;
import io.github.hfclient.tasks.text.TextAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What servers really answered about texts that were to be shortened, translated, filled, compared or questioned. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class TextRecordingsTest {
    @Test
    void everySummary() {
        List<Recording> exchanges = served("summarization");
        assertThat(exchanges).hasSize(10).allSatisfy(exchange -> {
            String summary = one(exchange, Summarization.of(text(sent(exchange).get("inputs"))))
                    .text();
            assertThat(summary).isNotBlank();
            assertThat(Json.parse(exchange.body()).get(0).get("summary_text")).isEqualTo(Json.of(summary));
        });
    }

    @Test
    void everyTranslationOfOneTextAndOfSeveral() {
        List<TranslatedText> answers = new ArrayList<>();
        for (Recording exchange : served("translation")) answers.addAll(translations(exchange));
        assertThat(answers).hasSizeGreaterThan(20);
        assertThat(answers)
                .extracting(TranslatedText::text)
                .containsOnly(
                        "Mein Name ist Wolfgang und ich lebe in Berlin", "Ich arbeite als Programmierer", "Hallo Welt");
    }

    @Test
    void aListIsAnsweredLikeItsTextsOneByOne() {
        TranslatedText alone = null;
        List<TranslatedText> together = List.of();
        for (Recording exchange : served("translation")) {
            List<TranslatedText> answers = translations(exchange);
            if (answers.size() == 2) together = answers;
            else if (answers.get(0).text().startsWith("Mein Name")) alone = answers.get(0);
        }
        assertThat(together).first().isEqualTo(alone);
    }

    private static List<TranslatedText> translations(Recording exchange) {
        Json inputs = sent(exchange).get("inputs");
        if (inputs instanceof Json.Str) return List.of(one(exchange, Translation.of(text(inputs))));
        List<Translation> requests = inputs.items().stream()
                .map(TextRecordingsTest::text)
                .map(Translation::of)
                .toList();
        Task<TranslatedText> task = requests.get(0).task();
        return task.decoder()
                .readRows(
                        JsonIn.of(exchange.body()),
                        requests.stream().map(Translation::body).toList());
    }

    @Test
    void everyAnswerToAQuestionAboutAText() {
        List<Recording> exchanges = served("question-answering");
        assertThat(exchanges).hasSize(6).allSatisfy(exchange -> {
            Json inputs = inputsOrRoot(exchange);
            String context = text(inputs.get("context"));
            TextAnswer answer = one(exchange, QuestionAnswering.of(text(inputs.get("question")), context))
                    .top();
            assertThat(answer.answered()).isTrue();
            assertThat(answer.text()).isIn("Paris", "42");
            assertThat(context.substring(number(answer.start()), number(answer.end())))
                    .isEqualTo(answer.text());
        });
    }

    @Test
    void everyAnswerToAQuestionAboutATable() {
        List<Recording> exchanges = served("table-question-answering");
        assertThat(exchanges).hasSize(6).allSatisfy(exchange -> {
            Json inputs = sent(exchange).get("inputs");
            Table table = table(inputs.get("table"));
            TableAnswer answer = one(exchange, TableQuestionAnswering.of(table, text(inputs.get("query"))));
            assertThat(answer.aggregator()).isEqualTo("AVERAGE");
            assertThat(answer.value()).isEqualTo("36542");
            TableAnswer.Place place = answer.places().get(0);
            List<String> column = List.copyOf(table.columns().values()).get(place.column());
            assertThat(column.get(place.row())).isEqualTo("36542");
        });
    }

    @Test
    void whatIsAskedAboutATableIsSentAsItWas() {
        for (Recording exchange : served("table-question-answering")) {
            Json inputs = sent(exchange).get("inputs");
            TableQuestionAnswering request =
                    TableQuestionAnswering.of(table(inputs.get("table")), text(inputs.get("query")));
            assertThat(request.body().inputs()).isEqualTo(inputs);
        }
    }

    @Test
    void everyFilledMask() {
        List<Recording> exchanges = served("fill-mask");
        assertThat(exchanges).hasSize(11).allSatisfy(exchange -> {
            String text = text(sent(exchange).get("inputs"));
            List<MaskFill> fills = one(exchange, FillMask.of(text)).fills();
            assertThat(fills)
                    .hasSize(5)
                    .allSatisfy(fill -> assertThat(fill.sequence())
                            .isEqualToNormalizingWhitespace(
                                    text.replace("[MASK]", fill.text()).toLowerCase(Locale.ROOT)));
            assertThat(fills).extracting(MaskFill::tokenId).doesNotContainNull();
        });
    }

    @Test
    void everySimilarity() {
        List<Recording> exchanges = served("sentence-similarity");
        assertThat(exchanges).hasSize(13).allSatisfy(exchange -> {
            Json inputs = inputsOrRoot(exchange);
            List<String> sentences = texts(inputs.get("sentences"));
            SentenceSimilarity request = SentenceSimilarity.of(text(inputs.get("source_sentence")), sentences);
            assertThat(one(exchange, request)).hasSameSizeAs(sentences);
            assertThat(one(exchange, request).top().text())
                    .isIn("That is a very happy person", "Deep learning is so straightforward.");
        });
    }

    private static List<Recording> served(String task) {
        return Recording.answered(task).stream()
                .filter(exchange -> exchange.is("provider", "hf-inference"))
                .toList();
    }

    private static Json sent(Recording exchange) {
        return Json.parse(text(exchange.json().get("request_body")));
    }

    /** Some early requests had the fields of the input at the root. */
    private static Json inputsOrRoot(Recording exchange) {
        Json sent = sent(exchange);
        return sent.get("inputs").absent() ? sent : sent.get("inputs");
    }

    private static Table table(Json columns) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        ((Json.Obj) columns).fields().forEach((name, cells) -> table.put(name, texts(cells)));
        return Table.of(table);
    }

    private static List<String> texts(Json list) {
        return list.items().stream().map(TextRecordingsTest::text).toList();
    }

    private static String text(Json json) {
        return Objects.requireNonNull(json.string());
    }

    private static int number(Integer number) {
        return Objects.requireNonNull(number);
    }

    private static <R> R one(Recording exchange, TaskRequest<R> request) {
        try (JsonIn in = JsonIn.of(exchange.body())) {
            R answer = request.task().decoder().read(in, request.body());
            in.end();
            return answer;
        }
    }
}
