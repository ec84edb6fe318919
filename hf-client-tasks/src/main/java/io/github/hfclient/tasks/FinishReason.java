package io.github.hfclient.tasks;

import io.github.hfclient.json.Json;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a model stopped. Some servers write a text where others write null as long as it has not. */
final class FinishReason {
    private static final Set<String> NONE = Set.of("", "null", "none");

    private FinishReason() {}

    /** Null if it is none. */
    static @Nullable String of(@Nullable String told) {
        return told == null || NONE.contains(told.strip().toLowerCase(Locale.ROOT)) ? null : told;
    }

    static @Nullable String of(Json told) {
        return of(told.string());
    }
}
