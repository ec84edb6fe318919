package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentimentScriptTest {

    @Test
    void printsEachSentenceWithItsLabelAndFourDigits() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Service service = Service.embedded(OfflineServer.start(ServerSettings.calm()));
                HfClient hf = service.client().build()) {
            new SentimentScript(hf).run(new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(SentimentScript.SENTENCES.size())
                .allMatch(line -> line.matches(".+ -> (positive|neutral|negative) \\([01]\\.\\d{4}\\)"))
                .first()
                .asString()
                .startsWith("I love this kettle, it is quiet and quick. -> positive (0.9");
    }
}
