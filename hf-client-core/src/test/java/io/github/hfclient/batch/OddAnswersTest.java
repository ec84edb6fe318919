package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.HfException;
import io.github.hfclient.Item;
import io.github.hfclient.Parameters;
import io.github.hfclient.Results;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that answer a list with something else than one result a row. */
@Timeout(180)
class OddAnswersTest {
    static Stream<Named<Function<List<String>, String>>> odd() {
        return Stream.of(
                Named.of("one missing", texts -> Echo.nested(texts.subList(1, texts.size()))),
                Named.of("one too many", texts -> Echo.nested(longer(texts))),
                Named.of("objects instead of lists", Echo::flat),
                Named.of("one object", texts -> "{\"label\":\"one\",\"score\":1}"));
    }

    private static List<String> longer(List<String> texts) {
        List<String> more = new ArrayList<>(texts);
        more.add("nobody's");
        return more;
    }

    @ParameterizedTest
    @MethodSource("odd")
    void asksAboutEachRowAloneAndRemembersThat(Function<List<String>, String> odd) {
        try (Rig rig = Rig.of(request -> Answers.json(answer(Echo.texts(request), odd)))) {
            List<String> rows = Echo.rows(40);
            assertThat(rig.run(rows).values()).extracting(Echo::said).isEqualTo(rows);
            assertThat(rig.sizes().get(0)).isEqualTo(32);
            assertThat(rig.sizes().subList(1, 41)).containsOnly(1);
            assertThat(rig.asked()).hasSize(41);
            assertThat(rig.run(Echo.rows(200)).failed()).isEmpty();
            assertThat(rig.sizes().subList(41, 241)).containsOnly(1);
            assertThat(rig.asked()).hasSize(241);
        }
    }

    private static String answer(List<String> texts, Function<List<String>, String> odd) {
        return texts.size() > 1 ? odd.apply(texts) : Echo.flat(texts);
    }

    /** One label for each but a few rows. */
    private static final Decoder<Json> LABELS = new Decoder<>() {
        @Override
        public Json read(JsonIn in, Body asked) {
            return Ask.TASK.decoder().read(in, asked);
        }

        @Override
        public String shape(Json answer) {
            return answer.items().size() + " labels";
        }
    };

    @Test
    void failsRowsWhoseAnswersDifferInWhatTheDecoderSaysTheyAgreeIn() {
        String two = "[{\"label\":\"a\",\"score\":1},{\"label\":\"b\",\"score\":0}]";
        try (Rig rig = Rig.of(request ->
                Answers.json(Echo.texts(request).contains("row 7") ? two : Echo.nested(Echo.texts(request))))) {
            Task<Json> task = Ask.TASK.decoder(LABELS);
            Results<String, Json> results = rig.hf
                    .batch(Echo.rows(20), text -> new Ask(text, Parameters.NONE, task))
                    .listRows(1)
                    .concurrency(1)
                    .run();
            assertThat(results.failed()).extracting(Item::input).containsExactly("row 7");
            assertThat(results.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(HfException.UnreadableAnswer.class)
                    .hasMessage(
                            "test-task by acme/m at 127.0.0.1: the answer has 2 labels, but the first one of this batch"
                                    + " has 1 labels, and all answers of a model must agree in that");
            assertThat(rig.asked()).hasSize(20);
        }
    }

    @Test
    void failsASingleRowThatIsAnsweredOddly() {
        try (Rig rig = Rig.of(request ->
                Answers.json(Echo.texts(request).contains("row 40") ? "[]" : Echo.nested(Echo.texts(request))))) {
            Results<String, Json> results = rig.run(Echo.rows(64));
            assertThat(results.failed()).extracting(Item::input).containsExactly("row 40");
            assertThat(results.failed().get(0).failure().orElseThrow())
                    .isInstanceOf(HfException.UnreadableAnswer.class);
        }
    }

    @Test
    void halvesAListThatIsAnsweredOddlyByAServerThatTookOthers() {
        try (Rig rig = Rig.of(request ->
                Answers.json(Echo.texts(request).contains("row 40") ? "[]" : Echo.nested(Echo.texts(request))))) {
            rig.hf.batch(Echo.rows(64), Ask::of).concurrency(1).run();
            assertThat(rig.asked()).hasSize(2 + 10);
        }
    }
}
