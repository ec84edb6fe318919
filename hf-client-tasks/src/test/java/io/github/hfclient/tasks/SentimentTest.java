package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.hfclient.tasks.Sentiment.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels of models that many people use, from the worst to the best. */
class SentimentTest {
    private static final double EXACT = 1e-12;

    static Stream<List<String>> labelSets() {
        return Stream.of(
                List.of("NEGATIVE", "POSITIVE"), // distilbert-base-uncased-finetuned-sst-2-english, siebert
                List.of("negative", "neutral", "positive"), // lxyuan, cardiffnlp -latest, ProsusAI/finbert
                List.of("Negative", "Neutral", "Positive"), // yiyanghkust/finbert-tone
                List.of("NEG", "NEU", "POS"), // finiteautomata/bertweet-base-sentiment-analysis, pysentimiento
                List.of("1 star", "2 stars", "3 stars", "4 stars", "5 stars"), // nlptown
                List.of("Very Negative", "Negative", "Neutral", "Positive", "Very Positive"), // tabularisai
                List.of("LABEL_0", "LABEL_1"), // textattack/bert-base-uncased-imdb
                List.of("LABEL_0", "LABEL_1", "LABEL_2")); // cardiffnlp/twitter-roberta-base-sentiment
    }

    @ParameterizedTest
    @MethodSource("labelSets")
    void theBestLabelIsPositiveAndTheWorstNegative(List<String> names) {
        int last = names.size() - 1;
        assertThat(sure(names, last)).isEqualTo(new Sentiment(Polarity.POSITIVE, 1, 1));
        assertThat(sure(names, 0)).isEqualTo(new Sentiment(Polarity.NEGATIVE, 1, -1));
        if (names.size() > 2) assertThat(sure(names, last / 2)).isEqualTo(new Sentiment(Polarity.NEUTRAL, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("labelSets")
    void theValueRisesFromLabelToLabel(List<String> names) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) values.add(sure(names, i).value());
        assertThat(values).isSorted().doesNotHaveDuplicates();
    }

    static Stream<Arguments> scored() {
        return Stream.of(
                arguments("negative 0.1, neutral 0.2, positive 0.7", Polarity.POSITIVE, 0.7, 0.6),
                arguments("NEGATIVE 0.75, POSITIVE 0.25", Polarity.NEGATIVE, 0.75, -0.5),
                arguments("3 stars 0.4, 4 stars 0.35, 5 stars 0.25", Polarity.POSITIVE, 0.6, 0.425),
                arguments("1 star 0.3, 2 stars 0.3, 5 stars 0.4", Polarity.NEGATIVE, 0.6, -0.05),
                arguments("Very Positive 0.5, Positive 0.5", Polarity.POSITIVE, 1.0, 0.75),
                arguments("LABEL_2 0.2, LABEL_0 0.1, LABEL_1 0.7", Polarity.NEUTRAL, 0.7, 0.1),
                arguments("POSITIVE 0.9", Polarity.POSITIVE, 0.9, 0.9), // the best label alone
                arguments("neu 0.6", Polarity.NEUTRAL, 0.6, 0.0),
                arguments("positive 0.5, negative 0.5", Polarity.POSITIVE, 0.5, 0.0),
                arguments("negative 0.5, positive 0.5", Polarity.NEGATIVE, 0.5, 0.0),
                arguments("positive 0.9, negative 0.9", Polarity.POSITIVE, 0.5, 0.0), // each label by itself
                arguments("positive 0, negative 0", Polarity.POSITIVE, 0.0, 0.0),
                arguments("positive 1.0000001, negative 0", Polarity.POSITIVE, 1.0, 1.0));
    }

    @ParameterizedTest
    @MethodSource("scored")
    void weighsTheLabelsByTheirScores(String labels, Polarity polarity, double confidence, double value) {
        Sentiment sentiment = labels(labels).sentiment();
        assertThat(sentiment.polarity()).isEqualTo(polarity);
        assertThat(sentiment.confidence()).isCloseTo(confidence, within(EXACT));
        assertThat(sentiment.value()).isCloseTo(value, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joy 0.5, anger 0.3, sadness 0.2",
                "positive 0.5, joy 0.3",
                "positive 0.5, 5 stars 0.3",
                "6 stars 1",
                "0 stars 1",
                "LABEL_1 0.9", // of two labels or of three?
                "LABEL_1 0.5, LABEL_2 0.4",
                "LABEL_0 0.2, LABEL_1 0.2, LABEL_2 0.2, LABEL_3 0.2, LABEL_4 0.2",
                "ENTAILMENT 0.9, NEUTRAL 0.1",
            })
    void labelsThatTellNoSentimentAreNamed(String labels) {
        Labels others = labels(labels);
        assertThatIllegalStateException()
                .isThrownBy(others::sentiment)
                .withMessageContaining(others.top().label())
                .withMessageContaining("are none that are known to tell sentiment");
    }

    @Test
    void rawScoresAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> labels("POSITIVE 4.2, NEGATIVE -3.9").sentiment())
                .withMessage("the score of POSITIVE is 4.2, sentiment needs scores from 0 to 1 and not raw ones");
        assertThatIllegalStateException()
                .isThrownBy(() -> labels("POSITIVE 0.2, NEGATIVE -0.1").sentiment())
                .withMessageContaining("the score of NEGATIVE is -0.1");
    }

    private static Sentiment sure(List<String> names, int place) {
        List<Label> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) all.add(new Label(names.get(i), i == place ? 1 : 0));
        return new Labels(all).sentiment();
    }

    /** From {@code name score, name score}. */
    private static Labels labels(String text) {
        return new Labels(Arrays.stream(text.split(", "))
                .map(one -> new Label(
                        one.substring(0, one.lastIndexOf(' ')),
                        Double.parseDouble(one.substring(one.lastIndexOf(' ') + 1))))
                .toList());
    }
}
