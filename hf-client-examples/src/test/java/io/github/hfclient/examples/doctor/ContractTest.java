package io.github.hfclient.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Reply;
import io.github.hfclient.testkit.Trouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String TOKEN = "hf_contract";

    private static ContractResult run(Function<ReceivedRequest, Trouble> script) {
        try (HostileServer server = HostileServer.start(script);
                HfClient hf = HfClient.builder()
                        .baseUrl(server.uri().toString())
                        .token(TOKEN)
                        .attempts(1)
                        .build()) {
            return Contract.run(hf, Optional.of(TOKEN));
        }
    }

    private static String table(ContractResult result) {
        StringWriter out = new StringWriter();
        result.print(new PrintWriter(out, true));
        return out.toString();
    }

    @Test
    void namesThePlacesThatAreNew() {
        String answer = "[{\"label\":\"POSITIVE\",\"score\":0.9,\"calibrated\":true}]";
        ContractResult result = run(request -> Answers.json(answer));
        assertThat(table(result))
                .containsPattern("text-classification +new shape .*\\R +\\[]\\.calibrated: boolean\\R");
        assertThat(result.asKnown()).isFalse();
    }

    @Test
    void namesTheTasksWhoseAnswersCannotBeRead() {
        ContractResult result = run(request -> Answers.json("{\"surprise\":true}"));
        assertThat(result.unreadable()).anyMatch(line -> line.startsWith("text-classification: "));
        assertThat(table(result)).containsPattern("token-classification +UNREADABLE ");
        assertThat(result.recordings().get(0)).contains("\"failure\":\"UnreadableAnswer\"", "surprise");
    }

    @Test
    void stopsAtATokenThatIsNotTakenAndRecordsNoToken() {
        String echo = "{\"error\":\"Invalid token " + TOKEN + "\"}";
        ContractResult result = run(request -> Trouble.reply("refuses", Reply.json(401, echo)));
        assertThat(result.recordings()).hasSize(1);
        assertThat(result.summary()).matches("(\\d+) tasks: 0 as known, .* 1 without an answer, \\d+ not asked\\.");
        assertThat(result.lines() + table(result)).doesNotContain(TOKEN);
    }

    @Test
    void goesOnAfterAModelThatIsNotServed() {
        ContractResult result =
                run(request -> Trouble.reply("refuses", Reply.json(404, "{\"error\":\"no such model\"}")));
        assertThat(result.recordings()).hasSameSizeAs(result.verdicts());
        assertThat(result.summary()).contains(" 0 not asked.");
    }

    @Test
    void cutsWhatIsLongAndTakesTokensOut() {
        Scrubber scrubber = new Scrubber(Optional.of("secret-key"));
        Json scrubbed = scrubber.json(Json.parse("{\"a\":[\"secret-key\",\"" + "x".repeat(300) + "\"],\"hf_b\":1}"));
        assertThat(scrubbed.text())
                .isEqualTo("{\"a\":[\"***\",\"" + "x".repeat(40) + "... (300 characters)\"],\"***\":1}");
    }
}
