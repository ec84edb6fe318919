package io.github.hfclient.tasks.chat;

/** How long a model thinks before it answers. Servers know different ones of these. */
public enum ReasoningEffort {
    /** Not at all. */
    NONE,
    /** Hardly. */
    MINIMAL,
    /** A little. */
    LOW,
    /** As usual. */
    MEDIUM,
    /** Much. */
    HIGH,
    /** As much as it can. */
    XHIGH
}
