package io.github.hfclient.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import io.github.hfclient.examples.readme.SnippetsOfChat.Order;
import io.github.hfclient.tasks.chat.tools.ToolRun;
import io.github.hfclient.tasks.chat.tools.ToolUse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of language models do, against the embedded server, what the README says. */
class SnippetsOfChatTest {
    private static final String CONFESSION = "I am a rule-based stand-in, not a model: ";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Service service = Service.embedded(OfflineServer.start(ServerSettings.calm()));
    private final HfClient hf = service.client().build();
    private final SnippetsOfChat snippets = new SnippetsOfChat(hf.on("meta-llama/Llama-3.1-8B-Instruct"), out);

    @AfterEach
    void stop() {
        hf.close();
        service.close();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aChatIsPrintedByTheEmbeddedServerToo() {
        new Snippets(hf, out).chat();
        assertThat(printed()).isEqualTo(CONFESSION + "hello! Ask me to count to ten.");
    }

    @Test
    void anImageTravelsInsideTheRequest(@TempDir Path folder) throws IOException {
        snippets.image(Files.write(folder.resolve("cat.png"), new byte[] {1, 2, 3}));
        assertThat(printed()).isEqualToIgnoringNewLines(CONFESSION + "I cannot see images, and you sent 1.");
    }

    @Test
    void aLetterBecomesARecord() {
        assertThat(snippets.structured("Please send me the Skerry Lamp for £35.75."))
                .isEqualTo(new Order("Skerry Lamp", new BigDecimal("35.75"), Optional.of("GBP")));
    }

    @Test
    void aToolIsCalledAndItsResultIsInTheAnswer() {
        ToolRun run = snippets.tools(city -> "rain in " + city);
        assertThat(run.uses()).extracting(ToolUse::result).containsExactly("rain in Oslo");
        assertThat(printed()).isEqualToIgnoringNewLines(CONFESSION + "the tools say rain in Oslo.");
    }
}
