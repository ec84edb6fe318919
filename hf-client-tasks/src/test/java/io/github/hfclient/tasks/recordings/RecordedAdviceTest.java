package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller is told to do about refusals that really came. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class RecordedAdviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | model_kwargs                  | leave out what it names
            400 | Malformed soundfile           | the server cannot read the file
            400 | Invalid image                 | the server cannot read the file
            400 | `stream` is not supported     | use call instead of stream
            400 | requires a Pro subscription   | choose another one, or subscribe
            400 | Field required                | add it with parameter(..)
            400 | must provide a model          | choose a model of this server with on(..)
            400 | "message":"Only               | choose a model of this server with on(..)
            401 | Invalid credentials           | no token was sent: set HF_TOKEN
            401 | <!doctype html>               | no token was sent: set HF_TOKEN
            402 | Billing required              | buy credits
            403 | unauthorized                  | no token was sent: set HF_TOKEN
            404 | does not exist                | check the model's name
            422 | template not found            | no form for chats
            422 | missing field `messages`      | answers chats alone
            422 | `max_new_tokens` must be <=   | ask for fewer new tokens
            422 | Additional property           | leave out what it names
            422 | Field required                | add it with parameter(..)
            500 | error                         | the server failed, not the request
            503 | overloaded                    | try again later
            503 | is currently loading          | allow more time with within(..)
            """)
    void saysWhatToDo(int status, String words, String advice) {
        List<Recording> refusals = Recording.all().stream()
                .filter(exchange ->
                        exchange.status() == status && exchange.body().contains(words))
                .toList();
        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(exchange -> assertThat(message(exchange)).contains(advice));
    }

    private static String message(Recording exchange) {
        try (HfClient hf = RecordedRefusalsTest.client(exchange)) {
            return String.valueOf(RecordedRefusalsTest.failure(hf).getMessage());
        }
    }
}
