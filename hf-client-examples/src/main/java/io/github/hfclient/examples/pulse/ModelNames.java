package io.github.hfclient.examples.pulse;

/** Which model is asked for what. */
public record ModelNames(String sentiment, String names, String themes, String summaries) {}
