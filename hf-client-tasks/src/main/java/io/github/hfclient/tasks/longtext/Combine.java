package io.github.hfclient.tasks.longtext;

/** How the labels of windows become those of the whole text. A window counts as much as it is long. */
public enum Combine {
    /** The mean of the windows' scores; a label that a window's answer leaves out has the score 0 there. */
    MEAN,
    /** Every window votes for its best label; the score of a label is its share of the votes. */
    VOTE
}
