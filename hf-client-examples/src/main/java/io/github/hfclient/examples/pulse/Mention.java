package io.github.hfclient.examples.pulse;

/**
 * A name in a review.
 *
 * @param type the model's group: PER, LOC, ORG or MISC for the default model
 * @param start where it begins in the text, in UTF-16 units, as {@link String#substring} counts
 * @param end where it ends, exclusive
 */
record Mention(String type, String word, double score, int start, int end) {}
