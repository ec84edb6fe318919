package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.tasks.audio.AudioTrack;
import io.github.hfclient.tasks.audio.AudioTracks;
import io.github.hfclient.tasks.multimodal.DocumentAnswer;
import io.github.hfclient.tasks.multimodal.DocumentAnswers;
import io.github.hfclient.tasks.multimodal.VisualAnswer;
import io.github.hfclient.tasks.multimodal.VisualAnswers;
import io.github.hfclient.tasks.multimodal.VisualQuestionAnswering;
import io.github.hfclient.tasks.multimodal.WordBox;
import io.github.hfclient.tasks.tabular.PredictedLabels;
import io.github.hfclient.tasks.tabular.PredictedNumbers;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TabularRegression;
import io.github.hfclient.tasks.vision.Caption;
import io.github.hfclient.tasks.vision.DepthMap;
import io.github.hfclient.tasks.vision.Detection;
import io.github.hfclient.tasks.vision.Detections;
import io.github.hfclient.tasks.vision.ImageClassification;
import io.github.hfclient.tasks.vision.Segment;
import io.github.hfclient.tasks.vision.Segments;
import io.github.hfclient.tasks.vision.ZeroShotImageClassification;
import io.github.hfclient.tasks.vision.ZeroShotObjectDetection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The answers of tasks that take media, as a caller handles them. */
class MediaAnswersTest {
    private static final Media PNG = Media.of(new byte[] {1}, "image/png");
    private static final Box BOX = Box.of(10, 20, 30.5, 60);
    private static final Detection CAT = new Detection("cat", 0.9, BOX);
    private static final Detection DOG = new Detection("dog", 0.8, BOX);

    @Test
    void thingsAreFoundByTheirLabelInAnyCase() {
        Detections found = new Detections(List.of(CAT, DOG));
        assertThat(found.ofLabel("Dog")).containsExactly(DOG);
        assertThat(found.ofLabel("bird")).isEmpty();
        assertThat(found).containsExactly(CAT, DOG);
    }

    @Test
    void aBoxKnowsItsSize() {
        assertThat(BOX.width()).isEqualTo(20.5);
        assertThat(BOX.height()).isEqualTo(40);
        assertThat(Box.of(1, 1, 1, 1).width()).isZero();
    }

    @Test
    void partsAreFoundByTheirLabelInAnyCase() {
        Segment sky = new Segment("sky", null, PNG);
        Segments parts = new Segments(List.of(sky, new Segment("tree", 0.5, PNG)));
        assertThat(parts.ofLabel("SKY")).containsExactly(sky);
        assertThat(parts).hasSize(2);
    }

    @Test
    void theBestAnswerIsTheFirst() {
        VisualAnswer two = new VisualAnswer("2", 0.5);
        assertThat(new VisualAnswers(List.of(two, new VisualAnswer("3", 0.4))).top())
                .isEqualTo(two);
        DocumentAnswer total = new DocumentAnswer("12.50", 0.9, 3, 3);
        assertThat(new DocumentAnswers(List.of(total)).top()).contains(total);
        assertThat(new DocumentAnswers(List.of()).top()).isEmpty();
    }

    @Test
    void mediaOfEqualBytesMakeEqualAnswers() {
        Media same = Media.of(new byte[] {1}, "image/png");
        assertThat(new Segment("sky", 0.5, PNG)).isEqualTo(new Segment("sky", 0.5, same));
        assertThat(new AudioTracks(List.of(new AudioTrack("a", PNG))))
                .isEqualTo(new AudioTracks(List.of(new AudioTrack("a", same))));
    }

    @Test
    void requestsOfEqualFilesAreEqual() {
        ZeroShotImageClassification one = ZeroShotImageClassification.of(PNG, Arrays.asList("a", "b"));
        assertThat(one).isEqualTo(ZeroShotImageClassification.of(PNG, List.of("a", "b")));
        assertThat(one.body()).isEqualTo(one.parameter("x", null).body());
        assertThat(one.body()).isNotEqualTo(one.parameter("x", 1).body());
    }

    @TestFactory
    Stream<DynamicTest> namesTheArgument() {
        return Stream.of(
                refused("label is null", () -> new Detection(null, 0.5, BOX)),
                refused("box is null", () -> new Detection("a", 0.5, null)),
                refused("score is NaN", () -> new Detection("a", Double.NaN, BOX)),
                refused("detections is null", () -> new Detections(null)),
                refused("xmax is 0.0", () -> Box.of(1, 0, 0, 0)),
                refused("ymax is -1.0", () -> Box.of(0, 0, 0, -1)),
                refused("xmin is NaN", () -> Box.of(Double.NaN, 0, 0, 0)),
                refused("ymax is Infinity", () -> Box.of(0, 0, 0, Double.POSITIVE_INFINITY)),
                refused("mask is null", () -> new Segment("a", 0.5, null)),
                refused("an element of segments is null", () -> new Segments(Arrays.asList((Segment) null))),
                refused("audio is null", () -> new AudioTrack("a", null)),
                refused("tracks is empty", () -> new AudioTracks(List.of())),
                refused("text is null", () -> new Caption(null)),
                refused("depth is null", () -> new DepthMap(null, null)),
                refused("answers is empty", () -> new VisualAnswers(List.of())),
                refused("text is null", () -> new DocumentAnswer(null, null, null, null)),
                refused("an element of labels is null", () -> new PredictedLabels(Arrays.asList("a", null))),
                refused("an element of numbers is null", () -> new PredictedNumbers(Arrays.asList(1.0, null))),
                refused("ymin is -1.0", () -> WordBox.of("a", Box.of(0, -1, 2, 2))),
                refused("labels is null", () -> ZeroShotImageClassification.of(PNG, null)),
                refused("labels is null", () -> ZeroShotObjectDetection.of(PNG, null)),
                refused("parameters is null", () -> new ImageClassification(PNG, null)),
                refused("parameters is null", () -> new TabularRegression(Table.of(Map.of("a", List.of("1"))), null)),
                refused("question is blank", () -> new VisualQuestionAnswering(PNG, "", Parameters.NONE)));
    }

    private static DynamicTest refused(String message, ThrowingCallable call) {
        return DynamicTest.dynamicTest(
                message,
                () -> assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message));
    }
}
