package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hfclient.examples.offline.Question.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureEnginesTest extends Asking {

    private static final String CLASSIFY = "google/vit-base-patch16-224";
    private static final String DRAW = "black-forest-labs/FLUX.1-schnell";
    private static final String RETOUCH = "black-forest-labs/FLUX.1-Kontext-dev";
    private static final String DOCUMENT = "impira/layoutlm-document-qa";

    private final byte[] redBox = Pictures.redBox();
    private final String base64 = Base64.getEncoder().encodeToString(redBox);

    private JsonNode seen(String model) {
        return send(model, redBox, "image/png").json();
    }

    @Test
    void tellsTheColoursOfAPictureThatWasSentAsItIs() {
        JsonNode labels = seen(CLASSIFY);
        assertThat(texts(labels, "label")).containsExactly("mostly white", "partly red");
        assertThat(labels.at("/1/score").doubleValue()).isBetween(0.16, 0.17);
    }

    @Test
    void tellsTheSameOfBase64AndGivesTheBestAlone() {
        JsonNode labels = ask(CLASSIFY, "{'inputs':'" + base64 + "','parameters':{'top_k':1}}");
        assertThat(texts(labels, "label")).containsExactly("mostly white");
        assertThat(labels.at("/0/score").doubleValue())
                .isEqualTo(seen(CLASSIFY).at("/0/score").doubleValue());
    }

    @Test
    void refusesWhatIsNoPicture() {
        Answer answer = send(CLASSIFY, "RIFF....WEBP".getBytes(StandardCharsets.US_ASCII), "image/webp");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("cannot identify image", "image/webp of 12 bytes");
        assertThat(send(CLASSIFY, "{'inputs':'no base64!'}").status()).isEqualTo(400);
        assertThat(send(CLASSIFY, new byte[0], "image/png").status()).isEqualTo(400);
    }

    @Test
    void findsAreasAndWhatLabelsNameByColour() {
        JsonNode areas = seen("facebook/detr-resnet-50");
        assertThat(texts(areas, "label")).containsExactly("red area");
        assertThat(areas.at("/0/box")).hasToString("{\"xmin\":10,\"ymin\":5,\"xmax\":30,\"ymax\":25}");
        JsonNode named = ask(
                "google/owlvit-base-patch32",
                "{'inputs':'" + base64 + "','parameters':{'candidate_labels':['a red ball','a blue ball']}}");
        assertThat(texts(named, "label")).containsExactly("a red ball");
    }

    @ParameterizedTest
    @EnumSource(Colour.class)
    void knowsItsColoursAgain(Colour colour) {
        assertThat(Picture.read(Pictures.all(colour, 2, 2)).mostly()).isEqualTo(colour);
    }

    @Test
    void partsAPictureWithMasks() throws IOException {
        JsonNode segments = seen("nvidia/segformer-b0-finetuned-ade-512-512");
        assertThat(texts(segments, "label")).containsExactly("red", "white");
        Picture mask = Picture.read(segments.at("/0/mask").binaryValue());
        assertThat(mask.width()).isEqualTo(60);
        assertThat(mask.brightness(10, 5)).isEqualTo(255);
        assertThat(mask.brightness(9, 5)).isZero();
    }

    @Test
    void takesBrightForNear() throws IOException {
        JsonNode answer = seen("Intel/dpt-large");
        assertThat(Picture.read(answer.path("depth").binaryValue()).brightness(0, 0))
                .isGreaterThan(250);
        assertThat(answer.path("predicted_depth")).hasSize(8);
    }

    @Test
    void choosesAmongLabelsByTheColoursTheyName() {
        JsonNode labels = ask(
                "google/siglip-so400m-patch14-224",
                "{'inputs':'" + base64 + "','parameters':{'candidate_labels':['a black cat','a white cat']}}");
        assertThat(texts(labels, "label")).containsExactly("a white cat", "a black cat");
    }

    @Test
    void describesAndAnswersWhatCanBeSeen() {
        assertThat(seen("Salesforce/blip-image-captioning-large")
                        .at("/0/generated_text")
                        .textValue())
                .contains("mostly white", "60 x 40", "by rules");
        assertThat(answer("What is the main colour?")).isEqualTo("white");
        assertThat(answer("How large is it?")).isEqualTo("60 x 40");
        assertThat(answer("How many colours are there?")).isEqualTo("2");
        assertThat(answer("Is anything blue?")).isEqualTo("no");
    }

    private String answer(String question) {
        return ask(
                        "dandelin/vilt-b32-finetuned-vqa",
                        "{'inputs':{'image':'" + base64 + "','question':'" + question + "'},'parameters':{'top_k':1}}")
                .at("/0/answer")
                .textValue();
    }

    @Test
    void answersAboutADocumentFromItsWords() {
        String inputs = "{'inputs':{'image':'" + base64 + "','question':'What is the invoice number?'},";
        String words = "[['Invoice',[0,0,1,1]],['number',[0,0,1,1]],['us-001',[0,0,1,1]]]";
        JsonNode answer = ask(DOCUMENT, inputs + "'parameters':{'word_boxes':" + words + "}}");
        assertThat(answer.at("/0/answer").textValue()).isEqualTo("us-001");
        assertThat(answer.at("/0/start").intValue()).isEqualTo(2);
        assertThat(answer.at("/0/end").intValue()).isEqualTo(2);
        assertThat(ask(DOCUMENT, inputs + "'parameters':{}}").at("/0/answer").textValue())
                .contains("cannot read");
    }

    @Test
    void sortsVideosByTheirSize() {
        byte[] mp4 = {0, 0, 0, 24, 'f', 't', 'y', 'p', 0, 0};
        assertThat(texts(
                        send("MCG-NJU/videomae-base-finetuned-kinetics", mp4, "video/mp4")
                                .json(),
                        "label"))
                .startsWith("small file of a video");
        assertThat(send("MCG-NJU/videomae-base-finetuned-kinetics", redBox, "image/png")
                        .error())
                .contains("not a video");
    }

    @Test
    void drawsTheSamePictureForTheSamePrompt() {
        String prompt = "{'inputs':'a boat on a blue lake','parameters':{'width':200,'height':120}}";
        Answer drawn = send(DRAW, prompt);
        assertThat(drawn.header("content-type")).isEqualTo("image/png");
        Picture picture = Picture.read(drawn.bytes());
        assertThat(picture.mostly()).isEqualTo(Colour.BLUE);
        assertThat(picture.width()).isEqualTo(200);
        assertThat(picture.height()).isEqualTo(120);
        assertThat(send(DRAW, prompt).bytes()).isEqualTo(drawn.bytes());
        assertThat(send(DRAW, prompt.replace("'width'", "'seed':7,'width'")).bytes())
                .isNotEqualTo(drawn.bytes());
    }

    @Test
    void refusesAPictureThatIsTooLargeOrAboutNothing() {
        assertThat(send(DRAW, "{'inputs':'a','parameters':{'width':9000}}").error())
                .contains("width");
        assertThat(send(DRAW, "{'inputs':' '}").error()).contains("inputs");
    }

    @Test
    void changesAPictureAsFarAsRulesCan() {
        byte[] blue = Pictures.all(Colour.BLUE, 200, 100);
        String image = Base64.getEncoder().encodeToString(blue);
        Picture grey = changed("{'inputs':'" + image + "','parameters':{'prompt':'make it grey'}}");
        assertThat(grey.colour(0, 0)).isIn(Colour.GREY, Colour.BLACK);
        Picture small = changed("{'inputs':'" + image + "','parameters':{'target_size':{'width':100,'height':50}}}");
        assertThat(small.width()).isEqualTo(100);
        assertThat(small.colour(0, 0)).isEqualTo(Colour.BLUE);
        assertThat(Picture.read(send(RETOUCH, blue, "image/png").bytes()).mostly())
                .isEqualTo(Colour.BLUE);
    }

    private Picture changed(String json) {
        return Picture.read(send(RETOUCH, json).bytes());
    }
}
