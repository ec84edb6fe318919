package io.github.hfclient.tasks;

import io.github.hfclient.Require;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
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
 */
public record GeneratedText(
        String text,
        @Nullable String finishReason,
        @Nullable Integer generatedTokens,
        @Nullable Long seed,
        List<GeneratedToken> tokens,
        List<GeneratedToken> prefill) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if text or a list is null, or holds null
     */
    public GeneratedText {
        Require.present("text", text);
        tokens = Elements.copy("tokens", tokens);
        prefill = Elements.copy("prefill", prefill);
    }

    /** From a list of one, from one without a list, or in the form of OpenAI. */
    static GeneratedText read(JsonIn in) {
        Json answer = in.json();
        Json own = answer instanceof Json.Arr list ? list.get(0) : answer;
        String text = own.get("generated_text").string();
        if (text != null) return detailed(text, own.get("details"));
        Json choice = answer.get("choices").get(0);
        String completion = choice.get("text").string();
        if (completion != null) return completed(completion, choice, answer.get("usage"));
        throw new JsonException(
                "expected an object with generated_text, or with choices of which the first has a text");
    }

    private static GeneratedText detailed(String text, Json details) {
        List<GeneratedToken> tokens = GeneratedToken.list(details.get("tokens"), details.get("top_tokens"));
        List<GeneratedToken> prefill = GeneratedToken.list(details.get("prefill"), Json.Null.NULL);
        return GenerationEnd.of(details).text(text, tokens, prefill);
    }

    private static GeneratedText completed(String text, Json choice, Json usage) {
        return GenerationEnd.of(choice, usage).text(text, List.of(), List.of());
    }
}
