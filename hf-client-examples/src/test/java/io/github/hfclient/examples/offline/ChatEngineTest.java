package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.examples.Service;
import io.github.hfclient.tasks.Usage;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ToolCall;
import io.github.hfclient.tasks.chat.ToolChoice;
import io.github.hfclient.tasks.chat.tools.Tool;
import io.github.hfclient.tasks.records.Description;
import io.github.hfclient.tasks.text.TextClassification;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded chat as a client sees it. */
class ChatEngineTest {

    private static final String CONFESSION = "I am a rule-based stand-in, not a model: ";

    private final Service service = Service.embedded(OfflineServer.start(ServerSettings.calm()));
    private final HfClient hf = service.client().build();
    private final Inference llama = hf.on("meta-llama/Llama-3.1-8B-Instruct");

    @AfterEach
    void stop() {
        hf.close();
        service.close();
    }

    private String said(Chat chat) {
        String text = llama.call(chat).text();
        assertThat(text).startsWith(CONFESSION);
        return text.substring(CONFESSION.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello there | hello! Ask me to count to ten.",
                "What is the capital of France? | Paris, says my list.",
                "And the capital of Peru? | that country is not on my list.",
                "Count to 3, please | 1 2 3.",
                "Who are you? | word lists and patterns, written by hand.",
                "What did I say? | this is the first thing you said.",
                "The lamp is dim. It hums. | you wrote 6 words, first \"The lamp is dim.\"",
            })
    void answersByRulesAndSaysSo(String question, String answer) {
        assertThat(said(Chat.of(question))).isEqualTo(answer);
    }

    @Test
    void remembersWhatWasSaidBefore() {
        Chat chat = Chat.of("The lamp hums.").then(Message.assistant("Oh.")).then(Message.user("What did I say?"));
        assertThat(said(chat)).isEqualTo("you said \"The lamp hums.\".");
    }

    @Test
    void doesNotPretendToSeeImages() {
        Message picture = Message.user("What is this?").image(URI.create("https://example.com/cat.jpg"));
        assertThat(said(Chat.ofMessages(List.of(picture)))).isEqualTo("I cannot see images, and you sent 1.");
    }

    @Test
    void streamsTheSameAnswerInPieces() {
        Chat chat = Chat.of("Count to 5");
        ChatAnswer called = llama.call(chat);
        try (ChatStream stream = llama.stream(chat.includeUsage(true))) {
            assertThat(stream.stream().filter(piece -> !piece.text().isEmpty())).hasSizeGreaterThan(5);
            assertThat(stream.whole()).isEqualTo(called);
        }
        assertThat(called.usage()).isEqualTo(new Usage(3, 13, 16));
        assertThat(called.finishReason()).isEqualTo("stop");
    }

    @Test
    void cutsAnAnswerThatIsTooLong() {
        ChatAnswer answer = llama.call(Chat.of("Count to 5").maxTokens(4));
        assertThat(answer.text()).isEqualTo("I am a rule-based");
        assertThat(answer.finishReason()).isEqualTo("length");
    }

    @Test
    void takesAPolicyBehindTheModel() {
        assertThat(hf.on("meta-llama/Llama-3.1-8B-Instruct:fastest")
                        .call(Chat.of("Hi"))
                        .text())
                .startsWith(CONFESSION);
    }

    @Test
    void refusesWhatIsNotForIt() {
        assertThatExceptionOfType(HfException.NotFound.class)
                .isThrownBy(() -> hf.on("acme/unknown").call(Chat.of("Hi")));
        assertThatExceptionOfType(HfException.InvalidInput.class)
                .isThrownBy(() -> llama.call(Chat.ofMessages(List.of(Message.system("Be kind.")))))
                .withMessageContaining("must hold a message of the user");
        assertThatExceptionOfType(HfException.InvalidInput.class)
                .isThrownBy(() -> llama.call(TextClassification.of("Hi")));
    }

    record City(String city) {}

    private static final Tool<City> WEATHER = Tool.of("weather", "The weather of today", City.class, City::city);
    private static final Tool<City> TRAINS = Tool.of("trains", "When trains leave", City.class, City::city);

    private static Chat asking(String question) {
        return Chat.of(question).tools(WEATHER.definition(), TRAINS.definition());
    }

    @Test
    void wantsTheToolsWhoseDescriptionCoversTheQuestion() {
        ChatAnswer answer = llama.call(asking("How is the weather in Oslo?"));
        assertThat(answer.toolCalls()).containsExactly(new ToolCall("call_1", "weather", "{\"city\":\"Oslo\"}"));
        assertThat(answer.finishReason()).isEqualTo("tool_calls");
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void streamsTheCallsOfTools() {
        Chat chat = asking("Is the weather in Oslo good enough for trains?");
        try (ChatStream stream = llama.stream(chat)) {
            assertThat(stream.whole().toolCalls())
                    .hasSize(2)
                    .isEqualTo(llama.call(chat).toolCalls());
        }
    }

    @Test
    void wantsNoToolThatIsBesideTheQuestionOrForbidden() {
        assertThat(said(asking("Hello"))).startsWith("hello!");
        assertThat(said(asking("How is the weather in Oslo?").toolChoice(ToolChoice.NONE)))
                .startsWith("you wrote");
    }

    @Test
    void tellsWhatTheToolsSaid() {
        Chat chat = asking("How is the weather in Oslo?");
        ChatAnswer wish = llama.call(chat);
        Chat told = chat.then(wish.message()).then(Message.tool(wish.toolCalls().get(0), "rain"));
        assertThat(said(told)).isEqualTo("the tools say rain.");
    }

    enum Urgency {
        LOW,
        HIGH
    }

    record Order(
            String product,
            BigDecimal price,
            String currency,
            LocalDate date,

            @Description("low: whenever; high: quickly, urgent")
            Optional<Urgency> urgency,

            boolean giftWrapping,
            List<String> remarks,
            OptionalInt weight) {}

    private Order order(String text) {
        return llama.call(Chat.of(text).into(Order.class)).value();
    }

    @Test
    void fillsASchemaWithWhatStandsInTheText() {
        assertThat(order("One Skerry Lamp for £35.75 by 2026-03-01, quickly, with wrapping."))
                .isEqualTo(new Order(
                        "Skerry Lamp",
                        new BigDecimal("35.75"),
                        "GBP",
                        LocalDate.of(2026, 3, 1),
                        Optional.of(Urgency.HIGH),
                        true,
                        List.of(),
                        OptionalInt.empty()));
    }

    record Note(String product, boolean refund, Optional<Urgency> urgency, List<String> remarks) {}

    @Test
    void inventsNothingForWhatIsMissing() {
        assertThat(llama.call(Chat.of("nothing to see here").into(Note.class)).value())
                .isEqualTo(new Note("", false, Optional.empty(), List.of()));
        assertThatExceptionOfType(HfException.UnreadableAnswer.class)
                .isThrownBy(() -> order("nothing to see here"))
                .withMessageContaining("/price");
    }
}
