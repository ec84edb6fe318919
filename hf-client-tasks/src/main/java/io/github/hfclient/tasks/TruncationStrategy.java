package io.github.hfclient.tasks;

/**
 * What a server does with an input that is too long for the model.
 *
 * @see <a href="https://huggingface.co/docs/transformers/main_classes/tokenizer">tokenizers of the transformers
 *     library</a>
 */
public enum TruncationStrategy {
    /** Nothing: mostly it then refuses the input. */
    DO_NOT_TRUNCATE,
    /** Cuts the end; of a pair of texts that of the longer one. */
    LONGEST_FIRST,
    /** Cuts the end; of a pair of texts that of the first. */
    ONLY_FIRST,
    /** Cuts the end of the second text of a pair. */
    ONLY_SECOND
}
