package io.github.hfclient.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Media;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatTool;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ResponseFormat;
import io.github.hfclient.tasks.chat.ToolChoice;
import io.github.hfclient.tasks.generation.FillMask;
import io.github.hfclient.tasks.generation.GeneratedText;
import io.github.hfclient.tasks.generation.GeneratedToken;
import io.github.hfclient.tasks.generation.MaskFill;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.tabular.Table;
import io.github.hfclient.tasks.tabular.TableAnswer;
import io.github.hfclient.tasks.tabular.TableQuestionAnswering;
import io.github.hfclient.tasks.vision.Detection;
import io.github.hfclient.tasks.vision.ObjectDetection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small things that users of the API would stumble over. */
class FrictionTest {
    private static final Chat CHAT = Chat.of("Rain?");
    private static final ChatTool TIME = ChatTool.of("time", "The time of day");

    @Test
    void toolsMayBeSetBeforeOrBehindTheirChoice() {
        assertThat(CHAT.toolChoice(ToolChoice.AUTO).tools(TIME).parameters().get("tool_choice"))
                .isEqualTo(CHAT.tools(TIME)
                        .toolChoice(ToolChoice.AUTO)
                        .parameters()
                        .get("tool_choice"));
        assertThatThrownBy(() -> CHAT.toolChoice(ToolChoice.AUTO).body()).hasMessage("toolChoice needs tools");
    }

    @Test
    void aToolMayGoWithoutParametersAndBeStrict() {
        assertThat(CHAT.tools(TIME.strict(true))
                        .parameters()
                        .get("tools")
                        .get(0)
                        .text())
                .isEqualTo("{\"type\":\"function\",\"function\":{\"name\":\"time\","
                        + "\"description\":\"The time of day\",\"strict\":true}}");
    }

    @Test
    void aMessageMayBeginWithAnImage() {
        Json parts = Message.user(URI.create("https://my.host/cat.png"))
                .text("Which animal?")
                .json()
                .get("content");
        assertThat(parts.items()).extracting(part -> part.get("type").string()).containsExactly("image_url", "text");
        assertThat(Message.user(Media.of(new byte[] {1}, "image/png"))
                        .json()
                        .get("content")
                        .items())
                .hasSize(1);
    }

    @Test
    void aFileMayHaveATypeOfItsCallersOwn(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("sound"), new byte[] {1, 2});
        assertThat(Media.of(file, "audio/wav").type()).isEqualTo("audio/wav");
        assertThat(Media.of(file, "audio/wav").bytes()).containsExactly(1, 2);
    }

    @Test
    void aSchemaMayHaveADescription() {
        Json sent = ResponseFormat.jsonSchema("invoice", "One invoice", Json.Obj.EMPTY)
                .json();
        assertThat(sent.get("json_schema").get("description")).isEqualTo(Json.of("One invoice"));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "-2, 18446744073709551614", "7, 7", "0, 0"})
    void aSeedOfMinusOneIsSentAsThat(long seed, String sent) {
        assertThat(CHAT.seed(seed).parameters().get("seed").text()).isEqualTo(sent);
        assertThat(TextGeneration.of("a").seed(seed).parameters().get("seed").text())
                .isEqualTo(sent);
    }

    @Test
    void cellsAndAnswersOfTablesMayBeNumbers() {
        TableQuestionAnswering asked = TableQuestionAnswering.of(Table.of(Map.of("a", List.of("1"))), "How many?");
        TableAnswer answer = read(asked, "{'answer':3,'cells':[1,'2',true],'coordinates':[]}");
        assertThat(answer.text()).isEqualTo("3");
        assertThat(answer.cells()).containsExactly("1", "2", "true");
    }

    @Test
    void aWordForAGapMayStandWhereItsNumberIs() {
        MaskFill fill = read(FillMask.of("<mask>."), "[{'token':'Paris','score':0.5,'sequence':'Paris.'}]")
                .top();
        assertThat(fill.text()).isEqualTo("Paris");
        assertThat(fill.tokenId()).isNull();
    }

    @Test
    void aBoxMayHaveItsCornersInAnyOrder() {
        String json = "[{'label':'cat','score':1,'box':{'xmin':5,'ymin':2,'xmax':1,'ymax':4}}]";
        assertThat(read(ObjectDetection.of(Media.of(new byte[1], "image/png")), json))
                .extracting(Detection::box)
                .containsExactly(Box.of(1, 2, 5, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'generated_text':'a'},{'generated_text':'b'},{'generated_text':'c'}] | a b c",
                "{'choices':[{'index':1,'text':'b'},{'index':0,'text':'a'}]} | a b",
                "{'generated_text':'a','details':{'best_of_sequences':[{'generated_text':'b'}]}} | a b",
                "[{'choices':[{'text':'a'}]}] | a",
                "[[{'generated_text':'a'},{'generated_text':'b'}]] | a b"
            })
    void allTextsThatWereWrittenAreKept(String json, String texts) {
        GeneratedText text = generated(json);
        StringBuilder all = new StringBuilder(text.text());
        text.alternatives().forEach(other -> all.append(' ').append(other.text()));
        assertThat(all).hasToString(texts);
    }

    @Test
    void logprobsAreReadInTheirOldForm() {
        String json = "{'choices':[{'text':'a b','logprobs':{'tokens':['a',' b'],'token_logprobs':[null,-0.5],"
                + "'top_logprobs':[null,{' b':-0.5,' c':-2}],'text_offset':[0,1]}}]}";
        GeneratedText text = generated(json);
        assertThat(text.tokens()).extracting(GeneratedToken::text).containsExactly("a", " b");
        assertThat(text.tokens()).extracting(GeneratedToken::logprob).containsExactly(null, -0.5);
        assertThat(text.tokens().get(1).top()).extracting(GeneratedToken::text).containsExactly(" b", " c");
    }

    private static GeneratedText generated(String json) {
        return read(TextGeneration.of("a"), json);
    }

    private static <R> R read(TaskRequest<R> asked, String json) {
        return asked.task().decoder().read(JsonIn.of(json.replace('\'', '"')), asked.body());
    }
}
