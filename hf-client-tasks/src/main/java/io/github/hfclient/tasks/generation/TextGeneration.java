package io.github.hfclient.tasks.generation;

import io.github.hfclient.Body;
import io.github.hfclient.EventSource;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.StreamRequest;
import io.github.hfclient.Task;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.internal.SamplingParameters;
import io.github.hfclient.tasks.internal.Schemas;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a text, for language models; to talk with a model use {@link Chat}. There is no default model.
 *
 * <pre>{@code
 * GeneratedText story = hf.at("https://my.endpoint").call(TextGeneration.of("Once upon a time").maxNewTokens(50));
 * }</pre>
 *
 * <p>Settings are those of <a
 * href="https://huggingface.co/docs/text-generation-inference">text-generation-inference</a>, which {@code at(..)} asks in its
 * own form. On Hugging Face's hosts and at a URL that ends in {@code /v1} the form of OpenAI is used, in which
 * {@link #maxNewTokens} and {@link #returnFullText} go by other names and only what OpenAI knows too is sure to be understood.
 *
 * <p>A server that is no text-generation-inference may refuse settings with an
 * {@link io.github.hfclient.HfException.InvalidInput} that lists them as {@code model_kwargs} which "are not used by the
 * model": leave those out.
 *
 * @param prompt the text to go on with, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/text-generation">the task's API</a>
 */
public record TextGeneration(String prompt, Parameters parameters) implements StreamRequest<GeneratedText, TextStream> {
    static final Task<GeneratedText> TASK = Task.of("text-generation", new GeneratedTextReader())
            .route(Task.Route.MODEL_V1)
            .forms(
                    Form.ENVELOPE,
                    Form.openAi("completions", "prompt")
                            .names(Map.of("max_new_tokens", "max_tokens", "return_full_text", "echo")))
            .markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if prompt is null or blank, parameters is null, or a seed is set together with
     *     {@link #bestOf} more than one
     */
    public TextGeneration {
        Require.text("prompt", prompt);
        Double several =
                Require.present("parameters", parameters).get("best_of").number();
        if (several != null && several > 1 && !parameters.get("seed").absent()) {
            throw new IllegalArgumentException("bestOf and seed exclude each other: the same seed gives the same text");
        }
    }

    /**
     * A text to go on with.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TextGeneration of(String prompt) {
        return new TextGeneration(prompt, Parameters.NONE);
    }

    /**
     * After how many tokens the text is cut off.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextGeneration maxNewTokens(int tokens) {
        return parameter("max_new_tokens", Require.range("tokens", tokens, 1, Integer.MAX_VALUE));
    }

    /**
     * How freely the model chooses its words: near 0 nearly always the likeliest, 1 as it has learned to, above that wildly.
     * To have the likeliest always, set none and leave {@link #doSample} alone.
     *
     * @throws IllegalArgumentException if it is not above 0 and finite
     */
    public TextGeneration temperature(double value) {
        return parameter("temperature", SamplingParameters.positive("temperature", value));
    }

    /**
     * The model chooses only among the likeliest tokens that together have this probability. 1 means among all, as by
     * default, and is not sent, since servers refuse it.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public TextGeneration topP(double share) {
        return new TextGeneration(prompt, SamplingParameters.share(parameters, "top_p", "topP", share));
    }

    /**
     * The model chooses only among this many of the likeliest tokens.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextGeneration topK(int count) {
        return parameter("top_k", Require.range("topK", count, 1, Integer.MAX_VALUE));
    }

    /**
     * The model chooses only among tokens that surprise as much as those of usual texts, which together have this
     * probability; see <a href="https://arxiv.org/abs/2202.00666">the paper</a>. 1 means among all, and is not sent.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public TextGeneration typicalP(double share) {
        return new TextGeneration(prompt, SamplingParameters.share(parameters, "typical_p", "typicalP", share));
    }

    /** Whether words are chosen by chance; by default they are only if another setting asks for it. */
    public TextGeneration doSample(boolean wanted) {
        return parameter("do_sample", wanted);
    }

    /**
     * Makes chance repeat itself: the same seed gives the same text.
     *
     * @param seed all 64 bits count, as of an unsigned number: see {@link Long#parseUnsignedLong}; but -1 is sent as that,
     *     which some servers take for any seed
     * @throws IllegalArgumentException if {@link #bestOf} more than one is set
     */
    public TextGeneration seed(long seed) {
        return parameter("seed", SamplingParameters.seed(seed));
    }

    /**
     * Has this many texts written and the likeliest given. Needs {@link #doSample}, is not for streams, and servers take
     * only a few, by default 2.
     *
     * @throws IllegalArgumentException if it is below 1, or above with a {@link #seed} set
     */
    public TextGeneration bestOf(int count) {
        return parameter("best_of", Require.range("bestOf", count, 1, Integer.MAX_VALUE));
    }

    /**
     * The text ends with the first of these that is written.
     *
     * @param texts 1 to 4, none of them empty
     * @throws IllegalArgumentException if they are not, or one is null
     */
    public TextGeneration stop(List<String> texts) {
        return parameter("stop", SamplingParameters.stops(texts));
    }

    /**
     * Above 1, what has been said becomes rarer; 1 changes nothing.
     *
     * @throws IllegalArgumentException if it is not above 0 and finite
     */
    public TextGeneration repetitionPenalty(double value) {
        return parameter("repetition_penalty", SamplingParameters.positive("repetitionPenalty", value));
    }

    /**
     * Above 0, words become the rarer the oftener they have been said.
     *
     * @throws IllegalArgumentException if it is not -2 to 2
     */
    public TextGeneration frequencyPenalty(double value) {
        return parameter("frequency_penalty", Require.range("frequencyPenalty", value, -2, 2));
    }

    /** Whether the answer has the prompt in front. */
    public TextGeneration returnFullText(boolean wanted) {
        return parameter("return_full_text", wanted);
    }

    /** Whether the answer shall tell its tokens, its seed and why it ended. */
    public TextGeneration details(boolean wanted) {
        return parameter("details", wanted);
    }

    /** Whether the answer shall tell the tokens of the prompt, and then all {@link #details}; not for streams. */
    public TextGeneration decoderInputDetails(boolean wanted) {
        TextGeneration asked = wanted ? details(true) : this;
        return asked.parameter("decoder_input_details", wanted);
    }

    /**
     * The answer shall tell its tokens, each with the likeliest ones at its place.
     *
     * @param count how many of those
     * @throws IllegalArgumentException if it is not 1 to 5
     */
    public TextGeneration topNTokens(int count) {
        return details(true).parameter("top_n_tokens", Require.range("topNTokens", count, 1, 5));
    }

    /**
     * The text must be JSON of this schema.
     *
     * @param schema a <a href="https://json-schema.org">JSON Schema</a>
     * @throws IllegalArgumentException if it is no JSON object
     */
    public TextGeneration grammar(Json schema) {
        return grammar("json", Schemas.requireObject("schema", schema));
    }

    /**
     * The text must match this regular expression.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public TextGeneration grammar(String pattern) {
        return grammar("regex", Json.of(Require.text("pattern", pattern)));
    }

    private TextGeneration grammar(String type, Json value) {
        return parameter("grammar", Json.Obj.of("type", Json.of(type), "value", value));
    }

    /**
     * Cuts all but the last tokens off a longer prompt.
     *
     * @param tokens how many are kept
     * @throws IllegalArgumentException if it is below 1
     */
    public TextGeneration truncate(int tokens) {
        return parameter("truncate", Require.range("tokens", tokens, 1, Integer.MAX_VALUE));
    }

    /** Whether the text gets a <a href="https://arxiv.org/abs/2301.10226">watermark</a>. */
    public TextGeneration watermark(boolean wanted) {
        return parameter("watermark", wanted);
    }

    /**
     * Which LoRA adapter of the server is used.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public TextGeneration adapterId(String id) {
        return parameter("adapter_id", Require.text("id", id));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TextGeneration parameter(String name, @Nullable Object value) {
        return new TextGeneration(prompt, parameters.with(name, value));
    }

    @Override
    public Task<GeneratedText> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(prompt).parameters(parameters);
    }

    @Override
    public TextStream open(EventSource events) {
        return new TextStream(Require.present("events", events), details(parameters));
    }

    static boolean details(Parameters settings) {
        return settings.get("details").equals(Json.of(true));
    }
}
