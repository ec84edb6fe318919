package io.github.hfclient.tasks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hfclient.HfException;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Said;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatTool;
import io.github.hfclient.tasks.chat.History;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.ToolChoice;
import io.github.hfclient.tasks.chat.tools.FatalToolException;
import io.github.hfclient.tasks.chat.tools.TooManyTurnsException;
import io.github.hfclient.tasks.chat.tools.Tool;
import io.github.hfclient.tasks.chat.tools.ToolLoop;
import io.github.hfclient.tasks.chat.tools.ToolRun;
import io.github.hfclient.tasks.chat.tools.ToolUse;
import io.github.hfclient.tasks.records.Description;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A model that asks for tools, over real connections. */
class ToolLoopTest {
    record City(@Description("Without the country") String name) {
        City {
            if (name.isEmpty()) throw new IllegalArgumentException("name is empty");
        }
    }

    record Report(int degrees, String sky, Optional<String> warning) {}

    record Day(LocalDate day) {}

    private static final Tool<City> WEATHER = Tool.of(
            "weather",
            "The weather of today",
            City.class,
            city -> new Report(city.name().length(), "rain", Optional.empty()));

    private static final Tool<Day> WEEKDAY = Tool.of(
            "weekday", "The day of the week", Day.class, day -> day.day().getDayOfWeek());

    private static final ToolLoop LOOP = ToolLoop.of(WEATHER, WEEKDAY);
    private static final Chat QUESTION = Chat.of("Umbrella in Oslo?").temperature(0);

    private static Tool<City> weather(Function<City, ?> code) {
        return Tool.of("weather", "The weather of today", City.class, code);
    }

    /** What the model is told when it calls the tool of this loop once. */
    private static ToolUse used(ToolLoop loop, String name, String arguments) {
        try (ChatServer server = ChatServer.saying(Said.calls(name, arguments), Said.text("Well."))) {
            ToolRun run = loop.run(server.model(), QUESTION);
            Json told = server.asked().get(1).get("messages").get(2);
            assertThat(run.uses()).hasSize(1);
            assertThat(told.get("content").string()).isEqualTo(run.uses().get(0).result());
            return run.uses().get(0);
        }
    }

    private static ToolUse used(Tool<?> tool) {
        return used(ToolLoop.of(tool), "weather", "{\"name\":\"Oslo\"}");
    }

    @Test
    void runsTheToolsUntilTheModelAnswersAndThenAsksForARecord() {
        Said both = Said.calls("weather", "{\"name\":\"Oslo\"}", "weekday", "{\"day\":\"2024-02-29\"}");
        Said more = Said.calls("weather", "{\"name\":\"Tromsø\"}");
        Said json = Said.text("{\"degrees\":4,\"sky\":\"rain\"}");
        try (ChatServer server = ChatServer.saying(both, more, Said.text("Take one."), json)) {
            ToolRun run = LOOP.run(server.model(), QUESTION);
            assertThat(run.answer().text()).isEqualTo("Take one.");
            assertThat(run.uses())
                    .extracting(ToolUse::result)
                    .containsExactly(
                            "{\"degrees\":4,\"sky\":\"rain\"}", "\"thursday\"", "{\"degrees\":6,\"sky\":\"rain\"}");
            assertThat(run.uses()).extracting(ToolUse::failure).containsOnlyNulls();
            assertThat(run.chat().messages())
                    .extracting(Message::role)
                    .containsExactly("user", "assistant", "tool", "tool", "assistant", "tool", "assistant");
            Chat then = run.chat().then(Message.user("As JSON"));
            assertThat(server.model().call(then.into(Report.class)).value())
                    .isEqualTo(new Report(4, "rain", Optional.empty()));
            Json last = server.asked().get(3);
            assertThat(last.get("tools").absent()).isTrue(); // some servers take no tools together with a form
            assertThat(last.get("temperature")).isEqualTo(Json.of(0));
        }
    }

    @Test
    void tellsTheModelItsToolsAndWhatCameOfThem() {
        try (ChatServer server = ChatServer.saying(Said.calls("weather", "{\"name\":\"Oslo\"}"), Said.text("Yes"))) {
            LOOP.run(server.model(), QUESTION);
            Json first = server.asked().get(0);
            assertThat(first.get("tools").items()).hasSize(2);
            assertThat(first.get("tools").get(0).text())
                    .isEqualTo("{'type':'function','function':{'name':'weather','description':'The weather of today',"
                                    .replace('\'', '"')
                            + ("'parameters':{'type':'object','properties':{'name':{'type':'string',"
                                            + "'description':'Without the country'}},"
                                            + "'required':['name'],'additionalProperties':false}}}")
                                    .replace('\'', '"'));
            Json messages = server.asked().get(1).get("messages");
            assertThat(messages.get(1).get("tool_calls").get(0).get("id")).isEqualTo(Json.of("call_0"));
            assertThat(messages.get(2).get("role")).isEqualTo(Json.of("tool"));
            assertThat(messages.get(2).get("tool_call_id")).isEqualTo(Json.of("call_0"));
        }
    }

    @Test
    void reportsAnUnknownToolToTheModel() {
        ToolUse use = used(LOOP, "wether", "{}");
        assertThat(use.result()).isEqualTo("error: there is no such tool, only weather, weekday");
        assertThat(use.failure()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsArgumentsThatDoNotFitToTheModel() {
        assertThat(used(LOOP, "weather", "{\"name\":7}").result())
                .isEqualTo("error: the arguments do not fit: expected text at /name, found a number");
        assertThat(used(LOOP, "weather", "{\"name\":\"\"}").result())
                .isEqualTo("error: the arguments do not fit: City refused its values at the root: name is empty");
        assertThat(used(LOOP, "weather", "{\"name\":").result()).startsWith("error: the arguments do not fit: ");
        assertThat(used(LOOP, "weather", "").result())
                .isEqualTo("error: the arguments do not fit: expected a value at /name, found nothing");
    }

    @Test
    void reportsWhatAToolRefusesButNotHowItFails() {
        IllegalArgumentException refused = new IllegalArgumentException("no such city");
        assertThat(used(weather(city -> {
                    throw refused;
                })))
                .extracting(ToolUse::result, ToolUse::failure)
                .containsExactly("error: the tool refused: no such city", refused);
        IllegalStateException failed = new IllegalStateException("wrong password for db");
        assertThat(used(weather(city -> {
                    throw failed;
                })))
                .extracting(ToolUse::result, ToolUse::failure)
                .containsExactly("error: the tool failed", failed);
    }

    @Test
    void endsWithWhatIsFatal() {
        FatalToolException fatal = new FatalToolException("the disk is full", null);
        ToolLoop loop = ToolLoop.of(weather(city -> {
            throw fatal;
        }));
        try (ChatServer server = ChatServer.saying(Said.calls("weather", "{\"name\":\"Oslo\"}"))) {
            assertThatExceptionOfType(FatalToolException.class)
                    .isThrownBy(() -> loop.run(server.model(), QUESTION))
                    .isSameAs(fatal);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void endsAfterSoManyTurns() {
        List<String> asked = new ArrayList<>();
        ToolLoop loop = ToolLoop.of(weather(city -> asked.add(city.name()))).turns(3);
        try (ChatServer server = ChatServer.saying(Said.calls("weather", "{\"name\":\"Oslo\"}"))) {
            assertThatExceptionOfType(TooManyTurnsException.class)
                    .isThrownBy(() -> loop.run(server.model(), QUESTION))
                    .withMessage("the model still wants tools after 3 turns and 2 calls of tools")
                    .satisfies(e -> assertThat(e.soFar().chat().messages()).hasSize(6));
            assertThat(server.asked()).hasSize(3);
            assertThat(asked).hasSize(2);
        }
    }

    /** What is sent as tool_choice in both turns of a loop. */
    private static List<Json> choices(Json choice) {
        try (ChatServer server = ChatServer.saying(Said.calls("weather", "{\"name\":\"Oslo\"}"), Said.text("Yes"))) {
            LOOP.run(server.model(), QUESTION.parameter("tool_choice", choice));
            return server.asked().stream().map(body -> body.get("tool_choice")).toList();
        }
    }

    @Test
    void forcesACallInTheFirstTurnOnly() {
        Json required = ToolChoice.REQUIRED.json();
        Json weather = ToolChoice.function("weather").json();
        Json auto = ToolChoice.AUTO.json();
        Json none = ToolChoice.NONE.json();
        assertThat(choices(required)).containsExactly(required, auto);
        assertThat(choices(weather)).containsExactly(weather, auto);
        assertThat(choices(none)).containsExactly(none, none);
    }

    @Test
    void tellsResultsOfEveryKind() {
        assertThat(used(weather(City::name)).result()).isEqualTo("Oslo");
        assertThat(used(weather(city -> null)).result()).isEqualTo("null");
        assertThat(used(weather(city -> List.of(city, city))).result())
                .isEqualTo("[{\"name\":\"Oslo\"},{\"name\":\"Oslo\"}]");
        assertThat(used(weather(city -> Map.of("n", 4))).result()).isEqualTo("{\"n\":4}");
        assertThat(used(weather(city -> new Object())).failure()).hasMessageContaining("no JSON form");
    }

    @Test
    void takesToolsThatAreNoRecords() {
        Tool<Json> tool = Tool.of(
                ChatTool.of("weather", "Today", Json.Obj.EMPTY),
                json -> json.get("name").string());
        assertThat(used(tool).result()).isEqualTo("Oslo");
    }

    @Test
    void letsTheFailureOfACallThrough() {
        try (ChatServer server = ChatServer.saying(Said.calls("weather", "{\"name\":\"Oslo\"}"))) {
            server.client().close();
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> LOOP.run(server.model(), QUESTION))
                    .isInstanceOfAny(IllegalStateException.class, HfException.class);
        }
    }

    @Test
    void refusesToolsThatCannotBeToldApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToolLoop.of(WEATHER, WEEKDAY, WEATHER))
                .withMessage("two tools have the same name");
        assertThatIllegalArgumentException().isThrownBy(ToolLoop::of).withMessage("tools is empty");
        assertThatIllegalArgumentException().isThrownBy(() -> LOOP.turns(0)).withMessageContaining("turns is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToolLoop(Collections.singletonList(null), 1, History.PLAIN))
                .withMessageContaining("tools is null");
    }
}
