package io.github.hfclient.examples.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.examples.Service;
import io.github.hfclient.examples.offline.Question.Answer;
import io.github.hfclient.tasks.generation.GeneratedText;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.generation.TextStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionEngineTest {

    private static final String GPT2 = "openai-community/gpt2";
    private static final TextGeneration STORY = TextGeneration.of("Once upon a time");

    private final OfflineServer server = OfflineServer.start(ServerSettings.calm());
    private final Service service = Service.embedded(server);
    private final HfClient hf = service.client().build();
    private final Inference gpt2 = hf.on(GPT2);

    @AfterEach
    void stop() {
        hf.close();
        service.close();
    }

    @Test
    void goesOnWithATextAndSaysThatRulesDo() {
        GeneratedText text = gpt2.call(STORY);
        assertThat(text.text())
                .isEqualTo("... I am a rule-based stand-in, not a model: I only know that your text ends in \"time\".");
        assertThat(text.finishReason()).isEqualTo("stop");
    }

    @Test
    void streamsTheSameText() {
        TextGeneration whole = STORY.returnFullText(true);
        try (TextStream stream = gpt2.stream(whole)) {
            assertThat(stream.whole().text())
                    .startsWith("Once upon a time... I am")
                    .isEqualTo(gpt2.call(whole).text());
        }
    }

    @Test
    void cutsATextThatIsTooLong() {
        GeneratedText text = gpt2.call(STORY.maxNewTokens(2));
        assertThat(text.text()).isEqualTo("... I");
        assertThat(text.finishReason()).isEqualTo("length");
        assertThat(text.generatedTokens()).isEqualTo(2);
    }

    @Test
    void sendsEachEventAsALineOfDataAndEndsWithDone() {
        Answer answer = Question.to(
                        server, GPT2 + "/v1/completions", "{\"prompt\":\"Once\",\"max_tokens\":2,\"stream\":true}")
                .send();
        assertThat(answer.header("content-type")).isEqualTo("text/event-stream");
        assertThat(answer.text().split("\n\n"))
                .hasSize(4)
                .allMatch(event -> event.startsWith("data: "))
                .endsWith("data: [DONE]");
    }

    @Test
    void refusesAnEmptyPromptAndStreamsOfOtherModels() {
        assertThat(Question.to(server, GPT2 + "/v1/completions", "{\"prompt\":\" \"}")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(Question.to(server, Question.SENTIMENT, "{\"inputs\":\"I love you\",\"stream\":true}")
                        .send()
                        .status())
                .isEqualTo(400);
    }
}
