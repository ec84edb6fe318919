package io.github.hfclient.tasks.generation;

import io.github.hfclient.Require;
import io.github.hfclient.tasks.internal.CheckedLists;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model went on with a text. All but the text is told by text-generation-inference if {@link TextGeneration#details}
 * are asked for, and in a part by servers of the OpenAI kind.
 *
 * @param text what was written, behind the prompt only if {@link TextGeneration#returnFullText} asks for it; may be empty.
 *     Servers that are no text-generation-inference may put the prompt in front unless told not to
 * @param finishReason why the model stopped, in the server's words, such as {@code length}, {@code eos_token} or
 *     {@code stop_sequence}; null if not told
 * @param generatedTokens how many tokens were written; null if not told
 * @param seed of the chance that was used, for {@link TextGeneration#seed}; all 64 bits count, see
 *     {@link Long#toUnsignedString(long)}; null if not told or nothing was left to chance
 * @param tokens that were written; empty unless asked for
 * @param prefill the tokens of the prompt; empty unless {@link TextGeneration#decoderInputDetails} asks for them
 * @param alternatives the other texts, where several were asked for and the server gives them all; themselves without others
 */
public record GeneratedText(
        String text,
        @Nullable String finishReason,
        @Nullable Integer generatedTokens,
        @Nullable Long seed,
        List<GeneratedToken> tokens,
        List<GeneratedToken> prefill,
        List<GeneratedText> alternatives)
        implements Serializable {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if text or a list is null, or holds null
     */
    public GeneratedText {
        Require.present("text", text);
        tokens = CheckedLists.copy("tokens", tokens);
        prefill = CheckedLists.copy("prefill", prefill);
        alternatives = CheckedLists.copy("alternatives", alternatives);
    }

    /** Without others. */
    public GeneratedText(
            String text,
            @Nullable String finishReason,
            @Nullable Integer generatedTokens,
            @Nullable Long seed,
            List<GeneratedToken> tokens,
            List<GeneratedToken> prefill) {
        this(text, finishReason, generatedTokens, seed, tokens, prefill, List.of());
    }

    GeneratedText alternatives(List<GeneratedText> others) {
        return new GeneratedText(text, finishReason, generatedTokens, seed, tokens, prefill, others);
    }
}
