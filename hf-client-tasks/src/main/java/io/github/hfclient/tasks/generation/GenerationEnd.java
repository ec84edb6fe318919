package io.github.hfclient.tasks.generation;

import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.internal.FinishReason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server tells about a text when it is written. */
record GenerationEnd(
        @Nullable String finishReason,
        @Nullable Integer generatedTokens,
        @Nullable Long seed) {
    static final GenerationEnd NOT_TOLD = new GenerationEnd(null, null, null);
    private static final int DIGITS_OF_A_LONG = 20;

    /** The form of text-generation-inference. */
    static GenerationEnd of(Json details) {
        return new GenerationEnd(
                FinishReason.of(details.get("finish_reason")),
                whole(details.get("generated_tokens")),
                seed(details.get("seed")));
    }

    /** The form of OpenAI, to which some servers add the seed. */
    static GenerationEnd of(Json choice, Json usage) {
        return new GenerationEnd(
                FinishReason.of(choice.get("finish_reason")),
                whole(usage.get("completion_tokens")),
                seed(choice.get("seed")));
    }

    private static @Nullable Integer whole(Json number) {
        Double value = number.number();
        return value == null ? null : (Integer) value.intValue();
    }

    /** Seeds go up to 2^64 - 1; what is beyond is none. */
    private static @Nullable Long seed(Json seed) {
        if (!(seed instanceof Json.Num number) || !isWhole(number.value())) return null;
        return number.value().toBigInteger().bitLength() > Long.SIZE
                ? null
                : (Long) number.value().toBigInteger().longValue();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() >= 0 && value.scale() <= 0 && value.precision() - value.scale() <= DIGITS_OF_A_LONG;
    }

    /** This, and over it what was told later. */
    GenerationEnd with(GenerationEnd later) {
        return new GenerationEnd(
                later.finishReason == null ? finishReason : later.finishReason,
                later.generatedTokens == null ? generatedTokens : later.generatedTokens,
                later.seed == null ? seed : later.seed);
    }

    GeneratedText text(String text, List<GeneratedToken> tokens, List<GeneratedToken> prefill) {
        return new GeneratedText(text, finishReason, generatedTokens, seed, tokens, prefill);
    }
}
