package io.github.hfclient.tasks.internal;

import io.github.hfclient.json.Json;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a model stopped. Some servers write a text where others write null as long as it has not. */
public final class FinishReason {
    private static final Set<String> NONE = Set.of("", "null", "none");

    private FinishReason() {}

    /** Null if it is none. */
    public static @Nullable String of(@Nullable String told) {
        return told == null || NONE.contains(told.strip().toLowerCase(Locale.ROOT)) ? null : told;
    }

    public static @Nullable String of(Json told) {
        return of(told.string());
    }
}
