package io.github.hfclient.tasks;

import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.SamplingParameters;
import org.jspecify.annotations.Nullable;

/**
 * How a model writes token by token, for tasks other than chat and text generation, such as speech to text and captions. What
 * is not set is as the model's own settings have it.
 *
 * <pre>{@code
 * AutomaticSpeechRecognition.of(call).generationParameters(GenerationParameters.defaults().numBeams(4));
 * }</pre>
 *
 * @param parameters the settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/transformers/main_classes/text_generation">what each setting means</a>
 */
public record GenerationParameters(Parameters parameters) {
    private static final GenerationParameters DEFAULTS = new GenerationParameters(Parameters.NONE);

    /**
     * Checks the argument.
     *
     * @throws IllegalArgumentException if it is null
     */
    public GenerationParameters {
        Require.present("parameters", parameters);
    }

    /** Nothing set yet; to be changed with the methods of this record. */
    public static GenerationParameters defaults() {
        return DEFAULTS;
    }

    /**
     * How freely the model chooses its words: near 0 nearly always the likeliest, 1 as it has learned to, above that wildly.
     *
     * @throws IllegalArgumentException if it is not above 0 and finite
     */
    public GenerationParameters temperature(double value) {
        return parameter("temperature", SamplingParameters.positive("temperature", value));
    }

    /**
     * The model chooses only among this many of the likeliest tokens; 0 means among all.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public GenerationParameters topK(int count) {
        return count("top_k", "topK", count, 0);
    }

    /**
     * The model chooses only among the likeliest tokens that together have this probability; 1 means among all.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public GenerationParameters topP(double share) {
        return share("top_p", "topP", share);
    }

    /**
     * The model chooses only among tokens that surprise as much as those of usual texts, which together have this
     * probability; see <a href="https://arxiv.org/abs/2202.00666">the paper</a>. 1 means among all.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public GenerationParameters typicalP(double share) {
        return share("typical_p", "typicalP", share);
    }

    /**
     * The model chooses only among tokens above this probability, usually 3e-4 to 9e-4; see
     * <a href="https://arxiv.org/abs/2210.15191">the paper</a>. 0 means among all.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public GenerationParameters epsilonCutoff(double probability) {
        return share("epsilon_cutoff", "epsilonCutoff", probability);
    }

    /**
     * Like {@link #epsilonCutoff}, but lower where many tokens are likely; usually 3e-4 to 2e-3.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public GenerationParameters etaCutoff(double probability) {
        return share("eta_cutoff", "etaCutoff", probability);
    }

    /**
     * After how many tokens, those of the input among them, the text is cut off; {@link #maxNewTokens} goes before it.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public GenerationParameters maxLength(int tokens) {
        return count("max_length", "maxLength", tokens, 1);
    }

    /**
     * After how many tokens the text is cut off.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public GenerationParameters maxNewTokens(int tokens) {
        return count("max_new_tokens", "maxNewTokens", tokens, 1);
    }

    /**
     * How many tokens, those of the input among them, there must be; {@link #minNewTokens} goes before it.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public GenerationParameters minLength(int tokens) {
        return count("min_length", "minLength", tokens, 0);
    }

    /**
     * How many tokens there must be.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public GenerationParameters minNewTokens(int tokens) {
        return count("min_new_tokens", "minNewTokens", tokens, 0);
    }

    /** Whether words are chosen by chance, rather than always the likeliest. */
    public GenerationParameters doSample(boolean wanted) {
        return parameter("do_sample", wanted);
    }

    /**
     * When a beam search ends.
     *
     * @throws IllegalArgumentException if it is null
     */
    public GenerationParameters earlyStopping(EarlyStopping rule) {
        return parameter("early_stopping", Require.present("rule", rule).json());
    }

    /**
     * How many texts are followed side by side until the likeliest is known; 1 means no search.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public GenerationParameters numBeams(int count) {
        return count("num_beams", "numBeams", count, 1);
    }

    /**
     * Into how many groups the beams are divided, so that they differ more.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public GenerationParameters numBeamGroups(int count) {
        return count("num_beam_groups", "numBeamGroups", count, 1);
    }

    /**
     * How much weight contrastive search gives to not repeating itself, against being sure.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public GenerationParameters penaltyAlpha(double weight) {
        return share("penalty_alpha", "penaltyAlpha", weight);
    }

    /** Whether the model keeps what it has computed for earlier tokens, which is faster. */
    public GenerationParameters useCache(boolean wanted) {
        return parameter("use_cache", wanted);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public GenerationParameters parameter(String name, @Nullable Object value) {
        return new GenerationParameters(parameters.with(name, value));
    }

    /** As it is sent: an object, or nothing if nothing is set. */
    public Json json() {
        return parameters.isEmpty() ? Json.Null.NULL : parameters.json();
    }

    private GenerationParameters count(String name, String argument, int count, int least) {
        return parameter(name, Require.range(argument, count, least, Integer.MAX_VALUE));
    }

    private GenerationParameters share(String name, String argument, double share) {
        return parameter(name, Require.range(argument, share, 0, 1));
    }
}
