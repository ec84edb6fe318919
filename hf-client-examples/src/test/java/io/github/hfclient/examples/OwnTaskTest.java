package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.examples.OwnTask.Reading;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record of the user's own has all that the library's tasks have. */
@Timeout(180)
class OwnTaskTest {
    private static final Trouble GERMAN = answer("{\"language\":\"de\",\"minutes\":3.5,\"words\":700}");

    private static Trouble answer(String json) {
        return Trouble.reply("answers", Reply.json(200, json));
    }

    private static HfClient client() {
        return TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .build();
    }

    @Test
    void isAskedAtItsEndpoint() {
        try (HostileServer server = HostileServer.start(GERMAN);
                HfClient hf = client()) {
            Reading reading = hf.at(server.uri("/handler").toString()).call(new OwnTask("Guten Tag"));
            assertThat(reading).isEqualTo(new Reading("de", 3.5));
            assertThat(server.requests().get(0).path()).isEqualTo("/handler");
            assertThat(server.requests().get(0).bodyText()).isEqualTo("{\"inputs\":\"Guten Tag\"}");
        }
    }

    @Test
    void isTriedAgainAndAskedInBatchesAsAllAre() {
        try (HostileServer server = HostileServer.start(new Statuses(503, Statuses.Form.HTML), GERMAN);
                HfClient hf = client()) {
            assertThat(hf.at(server.uri().toString())
                            .batch(List.of("eins", "zwei", "drei"), OwnTask::new)
                            .run()
                            .values())
                    .containsExactly(new Reading("de", 3.5), new Reading("de", 3.5), new Reading("de", 3.5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"language\":\"de\"}", "{\"language\":7,\"minutes\":3.5}", "[]", "\"de\""})
    void anotherAnswerIsNone(String json) {
        try (HostileServer server = HostileServer.start(answer(json));
                HfClient hf = client()) {
            assertThatThrownBy(() -> hf.at(server.uri().toString()).call(new OwnTask("Guten Tag")))
                    .isInstanceOf(HfException.UnreadableAnswer.class)
                    .hasMessageContaining("expected language and minutes");
        }
    }

    @Test
    void aBlankTextIsRefused() {
        assertThatThrownBy(() -> new OwnTask(" ")).hasMessage("text is blank");
    }
}
