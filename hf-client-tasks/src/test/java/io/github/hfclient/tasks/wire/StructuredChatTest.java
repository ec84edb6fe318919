package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfException.UnreadableAnswer;
import io.github.hfclient.Item;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Said;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ResponseFormat;
import io.github.hfclient.tasks.chat.Structured;
import io.github.hfclient.tasks.chat.StructuredChat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as records of the caller, over real connections. */
class StructuredChatTest {
    record Invoice(String number, List<Line> items) {}

    record Line(String what, BigDecimal price) {
        Line {
            if (price.signum() < 0) throw new IllegalArgumentException("price is negative");
        }
    }

    private static final StructuredChat<Invoice> REQUEST =
            Chat.of("Read this").maxTokens(50).into(Invoice.class);

    private static final String JSON = "{\"number\":\"007\",\"items\":[{\"what\":\"tea\",\"price\":3}]}";
    private static final Invoice INVOICE = new Invoice("007", List.of(new Line("tea", new BigDecimal(3))));

    private static Structured<Invoice> call(Said said) {
        try (ChatServer server = ChatServer.saying(said)) {
            return server.model().call(REQUEST);
        }
    }

    @Test
    void answersWithTheRecordAndTheAnswerAsItCame() {
        Structured<Invoice> structured = call(Said.text(JSON));
        assertThat(structured.value()).isEqualTo(INVOICE);
        assertThat(structured.answer().text()).isEqualTo(JSON);
        assertThat(structured.answer().model()).isEqualTo("acme/m");
    }

    @Test
    void tellsTheServerTheSchemaBesideTheChat() {
        try (ChatServer server = ChatServer.saying(Said.text(JSON))) {
            server.model().call(REQUEST);
            Json asked = server.asked().get(0);
            assertThat(asked.get("messages").get(0).get("content").string()).isEqualTo("Read this");
            assertThat(asked.get("max_tokens")).isEqualTo(Json.of(50));
            assertThat(asked.get("response_format").text())
                    .contains("{\"type\":\"object\",\"properties\":{\"number\":{\"type\":\"string\"},\"items\":");
        }
    }

    record Loose(Optional<String> name) {}

    @Test
    void asksForStrictnessOnlyIfTheSchemaAllowsIt() {
        Json strict = REQUEST.format().json().get("json_schema");
        assertThat(strict.get("name")).isEqualTo(Json.of("Invoice"));
        assertThat(strict.get("strict")).isEqualTo(Json.of(true));
        Json loose = Chat.of("?").into(Loose.class).format().json().get("json_schema");
        assertThat(loose.get("strict").absent()).isTrue();
    }

    record Sum_in$(int value) {}

    @Test
    void namesTheSchemaInLettersThatServersTake() {
        Json form = Chat.of("?").into(Sum_in$.class).format().json().get("json_schema");
        assertThat(form.get("name")).isEqualTo(Json.of("Sum_in_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n%s\n```", "```\n%s```", "\n ```JSON \r\n%s\r\n```\n", " \n%s\n"})
    void readsWhatIsInAFence(String form) {
        assertThat(call(Said.text(form.replace("%s", JSON))).value()).isEqualTo(INVOICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here it is:\n```json\n%s\n```",
                "```yaml\n%s\n```",
                "```json\n%s\n```\nDone.",
                "```json\n%s\nyes",
                "%s%s",
                "```%s```"
            })
    void doesNotGuessWhatIsMeant(String form) {
        assertThatExceptionOfType(UnreadableAnswer.class)
                .isThrownBy(() -> call(Said.text(form.replace("%s", JSON))))
                .withMessageContaining("in the text of the answer: ");
    }

    @Test
    void saysWhereTheTextDoesNotFit() {
        assertThatThrownBy(() -> call(Said.text(JSON.replace("3", "\"three\""))))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining(
                        "in the text of the answer: expected a number of any size at /items/0/price, found text")
                .hasMessageNotContaining("three");
        assertThatThrownBy(() -> call(Said.text(JSON.replace("3", "-3"))))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("in the text of the answer: Line refused its values at /items/0");
    }

    @Test
    void saysThatTheTextWasCutOff() {
        assertThatThrownBy(() -> call(Said.text(JSON.substring(0, 20)).finishReason("length")))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("cut off (finish_reason length), allow more maxTokens");
    }

    @Test
    void saysThatThereIsNoText() {
        assertThatThrownBy(() -> call(Said.text("").with("refusal", "I will not")))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("the model refuses to answer")
                .hasMessageNotContaining("I will not");
        assertThatThrownBy(() -> call(Said.text(" ")))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("expected JSON as the text of the answer, found none");
        assertThatThrownBy(() -> call(Said.calls("weather", "{}")))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("expected JSON as the text of the answer, found calls of tools");
    }

    @Test
    void takesAnySchemaAndMapper() {
        Json schema = Json.parse("{\"type\":\"integer\"}");
        try (ChatServer server = ChatServer.saying(Said.text("42"))) {
            Structured<Integer> answer = server.model().call(Chat.of("6 by 7?").into(schema, Integer::valueOf));
            assertThat(answer.value()).isEqualTo(42);
            assertThat(server.asked().get(0).get("response_format").text()).contains("{\"type\":\"integer\"}");
        }
    }

    @Test
    void tellsTheFormInAnotherWayIfWanted() {
        StructuredChat<Invoice> request = REQUEST.format(ResponseFormat.JSON_OBJECT);
        try (ChatServer server = ChatServer.saying(Said.text(JSON))) {
            assertThat(server.model().call(request).value()).isEqualTo(INVOICE);
            assertThat(server.asked().get(0).get("response_format"))
                    .isEqualTo(Json.parse("{\"type\":\"json_object\"}"));
        }
    }

    @Test
    void makesWhatAMapperThrowsTheCause() {
        try (ChatServer server = ChatServer.saying(Said.text("many"))) {
            StructuredChat<Integer> request = Chat.of("6 by 7?").into(Json.Obj.EMPTY, Integer::valueOf);
            assertThatThrownBy(() -> server.model().call(request))
                    .isInstanceOf(UnreadableAnswer.class)
                    .hasCauseInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void isCalledLaterAndInBatchesToo() {
        try (ChatServer server = ChatServer.saying(Said.text(JSON), Said.text("no"), Said.text(JSON))) {
            assertThat(server.model().callAsync(REQUEST).join().value()).isEqualTo(INVOICE);
            Results<String, Structured<Invoice>> results = server.model()
                    .batch(List.of("a", "b"), text -> Chat.of(text).into(Invoice.class))
                    .concurrency(1)
                    .run();
            assertThat(results).extracting(Item::answered).containsExactly(false, true);
        }
    }

    /** A batch remembers what it learns about tasks: one more for each row would be a leak. */
    @Test
    void isTheSameTaskForEveryRequestOfAType() {
        assertThat(Chat.of("a").into(Invoice.class).task()).isEqualTo(REQUEST.task());
        assertThat(Chat.of("a").into(Line.class).task()).isNotEqualTo(REQUEST.task());
        assertThat(Chat.of("Read this").maxTokens(50).into(Invoice.class)).isEqualTo(REQUEST);
    }
}
