package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.Parameters;
import io.github.hfclient.tasks.embedding.Ranking;
import io.github.hfclient.tasks.embedding.ScoredText;
import io.github.hfclient.tasks.embedding.SentenceSimilarity;
import io.github.hfclient.tasks.embedding.Similarities;
import io.github.hfclient.tasks.embedding.TextRanking;
import io.github.hfclient.tasks.generation.FillMask;
import io.github.hfclient.tasks.generation.MaskFill;
import io.github.hfclient.tasks.generation.MaskFills;
import io.github.hfclient.tasks.generation.Summarization;
import io.github.hfclient.tasks.generation.Summary;
import io.github.hfclient.tasks.generation.Text2TextGeneration;
import io.github.hfclient.tasks.generation.TranslatedText;
import io.github.hfclient.tasks.generation.Translation;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TableAnswer;
import io.github.hfclient.tasks.text.QuestionAnswering;
import io.github.hfclient.tasks.text.TextAnswer;
import io.github.hfclient.tasks.text.TextAnswers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What fixtures cannot say about the arguments of text tasks and of their answers. */
@SuppressWarnings("NullAway") // null is what is refused here
class TextTaskArgumentsTest {
    private static final ScoredText SCORED = new ScoredText(0, "a", 0.5);
    private static final MaskFill FILL = new MaskFill("a", 0.5, "a b", null);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void namesTheArgument(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    static Stream<Arguments> namesTheArgument() {
        Duration tooLong = Duration.ofSeconds(120, 1);
        return Stream.of(
                refused("parameters is null", () -> new Summarization("a", null)),
                refused("parameters is null", () -> new Translation("a", null)),
                refused("parameters is null", () -> new Text2TextGeneration("a", null)),
                refused("parameters is null", () -> new FillMask("a", null)),
                refused("parameters is null", () -> new QuestionAnswering("a", "b", null)),
                refused("parameters is null", () -> new SentenceSimilarity("a", List.of("b"), null)),
                refused("parameters is null", () -> new TextRanking("a", List.of("b"), null)),
                refused("generation is null", () -> Summarization.of("a").generateParameters(null)),
                refused("generation is null", () -> Translation.of("a").generateParameters(null)),
                refused("generation is null", () -> Text2TextGeneration.of("a").generateParameters(null)),
                refused("sentences is null", () -> SentenceSimilarity.of("a", null)),
                refused("texts is null", () -> TextRanking.of("a", null)),
                refused("words is null", () -> FillMask.of("a").targets(null)),
                refused("maxTime is PT-0.001S", () -> maxTime(Duration.ofMillis(-1))),
                refused("maxTime is PT2M0.000000001S", () -> maxTime(tooLong)),
                refused("topP is NaN", () -> Summarization.of("a").topP(Double.NaN)),
                refused("text is null", () -> new Summary(null)),
                refused("text is null", () -> new TranslatedText(null)),
                refused("index is -1", () -> new ScoredText(-1, "a", 0.5)),
                refused("text is null", () -> new ScoredText(0, null, 0.5)),
                refused("score is NaN", () -> new ScoredText(0, "a", Double.NaN)),
                refused("sentences is empty", () -> new Similarities(List.of())),
                refused("an element of texts is null", () -> new Ranking(Arrays.asList(SCORED, null))),
                refused("text is null", () -> new MaskFill(null, 0.5, "a", 1)),
                refused("score is Infinity", () -> new MaskFill("a", Double.POSITIVE_INFINITY, "a", 1)),
                refused("sequence is null", () -> new MaskFill("a", 0.5, null, 1)),
                refused("masks is empty", () -> new MaskFills(List.of())),
                refused("the words for a mask is empty", () -> new MaskFills(List.of(List.of(FILL), List.of()))),
                refused("text is null", () -> new TextAnswer(null, 0.5, null, null, null)),
                refused("score is NaN", () -> new TextAnswer("a", Double.NaN, null, null, null)),
                refused("only one of start and end", () -> new TextAnswer("a", 0.5, null, 1, null)),
                refused("answers is empty", () -> new TextAnswers(List.of())),
                refused("columns is null", () -> Table.of(null)),
                refused("column a is null", () -> Table.of(Collections.singletonMap("a", null))),
                refused("rows is null", () -> Table.ofRows(List.of("a"), null)),
                refused(
                        "an element of rows is null",
                        () -> Table.ofRows(List.of("a"), Arrays.asList((List<String>) null))),
                refused("row is -1", () -> new TableAnswer.Place(-1, 0)),
                refused("column is -1", () -> new TableAnswer.Place(0, -1)),
                refused("text is null", () -> new TableAnswer(null, null, List.of(), List.of())),
                refused("cells is null", () -> new TableAnswer("a", null, null, List.of())));
    }

    private static Arguments refused(String message, ThrowingCallable call) {
        return arguments(message, call);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.0015S, 0.001", "PT1.5S, 1.5", "PT2M, 120"})
    void timesAreSentInSeconds(Duration time, double seconds) {
        assertThat(maxTime(time).parameters().get("max_time").number()).isEqualTo(seconds);
    }

    private static Summarization maxTime(Duration time) {
        return Summarization.of("a").maxTime(time);
    }

    @Test
    void aListThatChangesLaterChangesNoRequest() {
        List<String> texts = new ArrayList<>(List.of("b"));
        TextRanking ranking = TextRanking.of("a", texts);
        SentenceSimilarity similarity = SentenceSimilarity.of("a", texts);
        texts.set(0, "c");
        assertThat(ranking).isEqualTo(new TextRanking("a", List.of("b"), Parameters.NONE));
        assertThat(similarity.sentences()).containsExactly("b");
    }

    @Test
    void aTableKeepsItsCellsAndTheOrderOfItsColumns() {
        List<String> row = new ArrayList<>(List.of("1", "2"));
        Table table = Table.ofRows(List.of("z", "a"), List.of(row, List.of("3", "4")));
        row.set(0, "5");
        assertThat(table.columns())
                .containsExactly(Map.entry("z", List.of("1", "3")), Map.entry("a", List.of("2", "4")));
    }
}
