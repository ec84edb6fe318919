package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.Inference;
import io.github.hfclient.TestClients;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.transport.HttpReply;
import io.github.hfclient.transport.Transport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller is told to do. The hosts cannot be reached from a test, so a transport answers for them. */
class AdviceTest {
    private static final String OWN = "https://models.example.com";

    /** Who asks: without a token, with one found on the machine, with one of the view, and of whom. */
    enum Asking {
        NOBODY,
        FOUND,
        OWN_HOST,
        OWN_HOST_WITH_KEY,
        OVER_HTTP;

        Inference view(HfClient hf) {
            return switch (this) {
                case NOBODY, FOUND -> hf;
                case OWN_HOST -> hf.at(OWN);
                case OWN_HOST_WITH_KEY -> hf.at(OWN).token("key-of-mine");
                case OVER_HTTP -> hf.at("http://router.huggingface.co");
            };
        }
    }

    private static HfException refused(Asking who, Map<String, List<String>> headers, int status, String body) {
        Transport refusing =
                call -> new HttpReply(status, headers, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        try (HfClient hf = TestClients.builder(ManualTime.jumping(), "https://router.huggingface.co")
                .tokenProvider(() -> who == Asking.NOBODY ? null : "hf_own")
                .transport(refusing)
                .build()) {
            return Result.of(who.view(hf).callAsync(Ask.of("hello"))).failedWith(HfException.class);
        }
    }

    private static String told(Asking who, int status, String words) {
        String body = Json.of(Map.of("error", words)).text();
        String message = refused(who, Map.of(), status, body).getMessage();
        assertThat(message).contains("answered " + status + ": " + words).doesNotContain("\n");
        return message.substring(message.indexOf(words) + words.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOBODY            | 401 | Invalid username or password.       | no token was sent: set HF_TOKEN
            FOUND             | 401 | Invalid username or password.       | the token from the token provider was not accepted: look at https://huggingface.co/settings/tokens
            OWN_HOST          | 401 | Unauthorized                        | a token goes to a host of your own only when its view has one: at(url).token(..)
            OWN_HOST_WITH_KEY | 401 | Unauthorized                        | the token from the view was not accepted
            OVER_HTTP         | 401 | Unauthorized                        | no token was sent, because one goes there over https only
            FOUND             | 402 | You have exceeded your monthly included credits for Inference Providers. | buy credits
            FOUND             | 403 | This authentication method does not have sufficient permissions to call Inference Providers on behalf of user ada | give the token the permission "Make calls to Inference Providers"
            FOUND             | 403 | This authentication method does not have sufficient permissions to call Inference Providers on behalf of org acme | a role in that organisation
            FOUND             | 403 | Cannot access gated repo for url    | accept the terms on the model's page
            FOUND             | 403 | unauthorized                        | and a gated model its terms accepted
            NOBODY            | 403 | unauthorized                        | no token was sent: set HF_TOKEN
            OWN_HOST          | 403 | forbidden                           | at(url).token(..)
            OWN_HOST_WITH_KEY | 403 | forbidden                           | the token from the view may not do this there
            FOUND             | 404 | Model acme/m does not exist         | check the model's name
            OWN_HOST          | 404 | Not Found                           | check the URL
            FOUND             | 410 | The requested model is deprecated and no longer supported by provider hf-inference | choose another one
            OWN_HOST          | 410 | https://api-inference.huggingface.co is no longer supported. Please use https://router.huggingface.co instead. | this host was retired
            FOUND             | 413 | Failed to buffer the request body: length limit exceeded | send less at once
            FOUND             | 415 | Expected request with `Content-Type: application/json` | the server does not take this media type
            FOUND             | 429 | Rate limit reached                  | wait, or send fewer requests at a time
            NOBODY            | 429 | Rate limit reached                  | without a token the limits are low
            FOUND             | 500 | unknown error                       | the server failed, not the request
            FOUND             | 503 | Service Temporarily Unavailable     | try again later
            OWN_HOST          | 503 | no healthy upstream                 | waitForModel() if it is an endpoint that sleeps
            FOUND             | 504 | upstream timed out                  | a gateway gave up waiting
            FOUND             | 424 | Request failed during generation    | the model failed while it answered
            """)
    void theStatusSaysWhatToDo(Asking who, int status, String words, String advice) {
        assertThat(told(who, status, words)).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Model not supported by provider hf-inference                               | choose a model that is served
            422 | Template error: template not found                                         | no form for chats
            400 | As of transformers v4.44, default chat template is no longer allowed       | no form for chats
            422 | Failed to deserialize the JSON body into the target type: response_format: unknown variant `json_schema`, expected one of `json`, `regex` | another response format
            400 | response_format type json_schema is not supported by this model | another response format
            404 | This is not a chat model and thus not supported in the v1/chat/completions endpoint. | no form for chats
            404 | This is a chat model and not supported in the v1/completions endpoint.     | answers chats alone
            422 | Failed to deserialize the JSON body into the target type: missing field `messages` at line 1 | answers chats alone
            422 | Input validation error: `inputs` tokens + `max_new_tokens` must be <= 1512. Given: 2 `inputs` tokens and 10000 `max_new_tokens` | ask for fewer new tokens
            400 | This model's maximum context length is 4096 tokens. However, you requested 5000 tokens (1000 in the messages, 4000 tokens in the completion). | ask for fewer new tokens
            413 | Input validation error: `inputs` must have less than 512 tokens. Given: 600 | the text is longer than the model reads
            422 | Input validation error: `inputs` must have less than 512 tokens. Given: 600 | the text is longer than the model reads
            400 | This model's maximum context length is 4096 tokens.                         | the text is longer than the model reads
            400 | The size of tensor a (600) must match the size of tensor b (512) at non-singleton dimension 1 | the text is longer than the model reads
            422 | batch size 33 > maximum allowed batch size 32                               | send fewer rows in one list
            400 | Error in `stream`: `stream` is not supported for this model                 | use call instead of stream
            400 | The following `model_kwargs` are not used by the model: ['watermark']       | leave out what it names
            400 | Error in `inputs`: Malformed soundfile                                      | check that it is whole
            400 | Content type "application/x-odd" not supported. Supported content types are: | send the file in another one
            400 | you must provide a model parameter                                          | choose a model of this server with on(..)
            400 | Field required: received `source_sentence` in `parameters`                  | add it with parameter(..)
            """)
    void theWordsSayWhatToDo(int status, String words, String advice) {
        assertThat(told(Asking.FOUND, status, words)).contains(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | `max_new_tokens` must be strictly positive
            422 | `temperature` must be strictly positive
            422 | messages: invalid type: string, expected a sequence at line 1 column 58
            418 | I am a teapot
            """)
    void wordsThatSayItAllGetNoAdvice(int status, String words) {
        assertThat(told(Asking.FOUND, status, words)).isEmpty();
    }

    @Test
    void aTokenThatWasLookedForInVainIsExplained(@TempDir Path folder) {
        assumeThat(TokenChain.standard().find()).isEmpty(); // that of whoever runs this
        Path missing = folder.resolve(".env");
        Transport refusing = call -> new HttpReply(401, Map.of(), InputStream.nullInputStream());
        try (HfClient hf = HfClient.builder()
                .baseUrl("https://router.huggingface.co")
                .dotenv(missing)
                .transport(refusing)
                .build()) {
            assertThat(Result.of(hf.callAsync(Ask.of("hello"))).failedWith(HfException.AccessDenied.class))
                    .hasMessageContaining("set HF_TOKEN, or builder().token(..) (there is no file " + missing + ")");
        }
    }

    @Test
    void aPauseThatIsTooLongIsNamed() {
        assertThat(refused(Asking.FOUND, Map.of("Retry-After", List.of("3600")), 429, "{\"error\":\"slow down\"}"))
                .isInstanceOf(HfException.RateLimited.class)
                .hasMessageContaining("it asks for a pause of 3600 s")
                .hasMessageContaining("within(..)");
    }

    @Test
    void aFullQueueIsNoQuota() {
        assertThat(refused(
                        Asking.OWN_HOST,
                        Map.of(),
                        429,
                        "{\"error\":\"Model is overloaded\",\"error_type\":\"Overloaded\"}"))
                .hasMessageContaining("the server's queue is full")
                .hasMessageContaining("maxInFlight");
    }

    @Test
    void theHeaderOfTheHubTellsAGatedModel() {
        assertThat(refused(Asking.FOUND, Map.of("X-Error-Code", List.of("GatedRepo")), 403, "{}"))
                .hasMessageContaining("accept the terms on the model's page");
    }
}
