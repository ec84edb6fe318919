package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.Streams;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChatTerminalTest {

    private static ChatTerminal terminal(String lines) {
        return new ChatTerminal(Talk::calm, new StringReader(lines));
    }

    private static ChatTerminal terminal(HostileServer server) {
        return new ChatTerminal(() -> Talk.at(server.uri().toString()), new StringReader("Hello\nAre you there?\n"));
    }

    @Test
    void answersEachLineUntilTheInputEnds() {
        Talk talk = Talk.of(terminal("Hello\n\nWhat did I say?\n").command());
        assertThat(talk.code()).isZero();
        assertThat(talk.err()).isEmpty();
        assertThat(talk.out().lines())
                .containsExactly(
                        "meta-llama/Llama-3.1-8B-Instruct by the embedded rule-based server, not a model; "
                                + "the end of the input ends the chat.",
                        "> I am a rule-based stand-in, not a model: hello! Ask me to count to ten.",
                        "> > I am a rule-based stand-in, not a model: you said \"Hello\".",
                        "> ");
    }

    @Test
    void sendsTheWholeConversation() {
        try (HostileServer server = HostileServer.start(Streams.PLAIN)) {
            Talk talk = Talk.of(terminal(server).command());
            assertThat(talk.code()).isZero();
            Json second = Json.parse(server.requests().get(1).bodyText());
            assertThat(second.get("messages").items())
                    .extracting(message -> message.get("content").string())
                    .containsExactly("Hello", Streams.TEXT, "Are you there?");
        }
    }

    @Test
    void ctrlCEndsARequestThatHasNotBeenAnswered() throws Exception {
        try (HostileServer server = HostileServer.start(BrokenStreams.STALL_AT_ONCE)) {
            ChatTerminal terminal = terminal(server);
            FutureTask<Talk> run = new FutureTask<>(() -> Talk.of(terminal.command()));
            Thread thread = new Thread(run, "terminal");
            thread.start();
            server.awaitRequests(1);
            terminal.stop();
            Talk talk = run.get(60, TimeUnit.SECONDS);
            LeakCheck.assertNoneInProgress(server);
            assertThat(talk.code()).isEqualTo(130);
            assertThat(talk.out()).endsWith("> " + " [stopped]" + System.lineSeparator());
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void ctrlCEndsAnAnswerInItsMiddle() {
        try (HostileServer server = HostileServer.start(BrokenStreams.STALL)) {
            ChatTerminal terminal = terminal(server);
            StringWriter out = new StringWriter() {
                @Override
                public void flush() {
                    if (toString().contains(BrokenStreams.TEXT_SO_FAR)) terminal.stop();
                }
            };
            Talk talk = Talk.of(terminal.command(), out);
            LeakCheck.assertNoneInProgress(server);
            assertThat(talk.code()).isEqualTo(130);
            assertThat(talk.out()).contains("> " + BrokenStreams.TEXT_SO_FAR + " [stopped]");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void ctrlCWithoutAConversationDoesNothing() {
        ChatTerminal terminal = terminal("Hello");
        terminal.stop();
        assertThat(Talk.of(terminal.command()).code()).isZero();
        terminal.stop();
    }

    @Test
    void endsWithTheReasonWhenNoAnswerComes() {
        Talk unknown = Talk.of(terminal("Hello").command(), "--model", "acme/unknown");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("Model acme/unknown does not exist");
        try (HostileServer server = HostileServer.start(BrokenStreams.CUT)) {
            Talk cut = Talk.of(terminal(server).command());
            assertThat(cut.code()).isEqualTo(2);
            assertThat(cut.out()).contains("> " + BrokenStreams.TEXT_SO_FAR);
            assertThat(cut.err()).isNotBlank();
        }
    }
}
