package io.github.hfclient.tasks;

import io.github.hfclient.json.Json;

/** When a beam search ends that has found as many whole texts as it has beams. */
public enum EarlyStopping {
    /** At once. */
    AT_ONCE,
    /** When a better text has become unlikely; what servers do by default. */
    WHEN_UNLIKELY,
    /** Only when there can be no better text. */
    NEVER;

    /** As servers know it: two of the three are booleans. */
    Json json() {
        return this == NEVER ? Json.of(this) : Json.of(this == AT_ONCE);
    }
}
