package io.github.hfclient.tasks;

/** Which end of a text that is too long for the model is cut off. */
public enum TruncationDirection {
    /** Its beginning. */
    LEFT,
    /** Its end. */
    RIGHT
}
