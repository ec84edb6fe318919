package io.github.hfclient.tasks.text;

/**
 * How a server makes entities out of tokens.
 *
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/token-classification">the task's API</a>
 */
public enum AggregationStrategy {
    /** Not at all: every token is an answer of its own, with the model's own labels such as {@code B-PER}. */
    NONE,
    /** Neighbours of the same label become one entity; a word may be divided. */
    SIMPLE,
    /** Words stay whole and take the label of their first token. */
    FIRST,
    /** Words stay whole and take the label with the best average over their tokens. */
    AVERAGE,
    /** Words stay whole and take the label of their surest token. */
    MAX
}
