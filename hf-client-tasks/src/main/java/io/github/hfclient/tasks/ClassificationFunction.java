package io.github.hfclient.tasks;

/** How a server turns a model's raw outputs into scores. */
public enum ClassificationFunction {
    /** Each score by itself between 0 and 1; for models whose labels do not exclude each other. */
    SIGMOID,
    /** Scores between 0 and 1 that add up to 1. */
    SOFTMAX,
    /** The raw outputs, which may be any number. */
    NONE
}
