package io.github.hfclient.tasks.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Labelled;
import io.github.hfclient.tasks.Scores;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroShotClassificationTest {
    enum Theme {
        PRICE,
        EASE_OF_USE,
        QUALITY
    }

    enum Topic implements Labelled {
        SPACE("space & cosmos"),
        ROBOTS("robots");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum Clash {
        EASE_OF_USE,
        EASEOFUSE
    }

    enum None {}

    enum Blank implements Labelled {
        THIS;

        @Override
        public String label() {
            return " ";
        }
    }

    @Test
    void namesOfConstantsAreSentAsWords() {
        assertThat(sent(ZeroShotClassification.of("a", Theme.class)))
                .containsExactly("price", "ease of use", "quality");
    }

    @Test
    void constantsThatSayWhatTheyAreCalledAreSentAsThat() {
        assertThat(sent(ZeroShotClassification.of("a", Topic.class))).containsExactly("space & cosmos", "robots");
    }

    @Test
    void settingsOfAnEnumAreThoseOfItsLabels() {
        EnumClassification<Topic> settings = ZeroShotClassification.of("a", Topic.class)
                .hypothesisTemplate("About {}.")
                .multiLabel(true)
                .parameter("batch_size", 8);
        assertThat(settings.body())
                .isEqualTo(ZeroShotClassification.of("a", "space & cosmos", "robots")
                        .hypothesisTemplate("About {}.")
                        .multiLabel(true)
                        .parameter("batch_size", 8)
                        .body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sequence':'a','labels':['quality','ease of use','price'],'scores':[0.7,0.2,0.1]}",
                "[{'label':'ease of use','score':0.2},{'label':'quality','score':0.7},{'label':'price','score':0.1}]",
            })
    void answersPerConstant(String answer) {
        Scores<Theme> themes = read(ZeroShotClassification.of("a", Theme.class), answer);
        assertThat(themes.top()).isEqualTo(Theme.QUALITY);
        assertThat(themes.score(Theme.EASE_OF_USE)).hasValue(0.2);
        assertThat(themes.asMap().keySet()).containsExactly(Theme.QUALITY, Theme.EASE_OF_USE, Theme.PRICE);
    }

    @Test
    void ownWordsComeBackAsTheirConstant() {
        Scores<Topic> topics = read(
                ZeroShotClassification.of("a", Topic.class),
                "{'labels':['space & cosmos','robots'],'scores':[0.7,0.2]}");
        assertThat(topics.asMap()).containsEntry(Topic.SPACE, 0.7).containsEntry(Topic.ROBOTS, 0.2);
    }

    @Test
    void aLabelThatIsNoConstantIsUnreadable() {
        String both = "{'labels':['price','PRICE'],'scores':[0.7,0.2]}";
        assertThatThrownBy(() -> read(ZeroShotClassification.of("a", Theme.class), both))
                .isInstanceOf(JsonException.class)
                .hasMessage("expected labels of Theme: two scores are of the same constant");
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is refused here
    void refusesLabelsThatCannotBeToldApart() {
        refused("labels holds 'PRICE' twice", () -> ZeroShotClassification.of("a", "price", "PRICE"));
        refused("an element of labels is null", () -> ZeroShotClassification.of("a", "price", (String) null));
        refused("an element of labels is blank", () -> ZeroShotClassification.of("a", ""));
        refused("labels is null", () -> ZeroShotClassification.of("a", (List<String>) null));
        refused("an element of labels is null", () -> ZeroShotClassification.of("a", Arrays.asList("b", null)));
        refused("stands for both EASE_OF_USE and EASEOFUSE", () -> ZeroShotClassification.of("a", Clash.class));
        refused("None has no constants", () -> ZeroShotClassification.of("a", None.class));
        refused("label of THIS is blank", () -> ZeroShotClassification.of("a", Blank.class));
        refused("type is null", () -> ZeroShotClassification.of("a", (Class<Theme>) null));
        refused(
                "label 'cost' stands for none of [PRICE, EASE_OF_USE, QUALITY]",
                () -> new EnumClassification<>(ZeroShotClassification.of("a", "cost"), Theme.class));
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    private static List<String> sent(EnumClassification<?> request) {
        return request.body().parameters().get("candidate_labels").items().stream()
                .map(label -> String.valueOf(label.string()))
                .toList();
    }

    private static <E extends Enum<E>> Scores<E> read(EnumClassification<E> request, String answer) {
        return request.task().decoder().read(JsonIn.of(answer.replace('\'', '"')), request.body());
    }
}
