package io.github.hfclient.examples.pulse;

import java.util.ArrayList;
import java.util.List;

/**
 * The negative reviews of a product, as one text to sum up.
 *
 * @param reviews how many there are
 * @param read how many of them are in the text: the ones where the model is surest, each text once
 */
record Complaints(String product, int reviews, int read, String text) {

    private static final int ENOUGH = 3;

    /** What the usual models take in one piece. */
    private static final int MOST_CHARACTERS = 3_000;

    /** One for each product that has enough of them, the product with most reviews first. */
    static List<Complaints> in(Findings findings) {
        return findings.by(Review::product).stream()
                .filter(product -> product.tally().negative() >= ENOUGH)
                .map(Complaints::of)
                .filter(complaints -> complaints.read() > 0)
                .toList();
    }

    private static Complaints of(Findings.Group product) {
        List<String> texts = new Findings(product.reviews())
                .surest(Mood.NEGATIVE).stream()
                        .map(scored -> scored.review().text().strip())
                        .toList();
        List<String> read = read(texts);
        return new Complaints(product.name(), texts.size(), read.size(), String.join("\n", read));
    }

    /** As many as fit; one that is too long on its own is left out. */
    private static List<String> read(List<String> texts) {
        List<String> read = new ArrayList<>();
        int length = 0;
        for (String text : texts.stream().distinct().toList()) {
            if (length + text.length() < MOST_CHARACTERS) {
                read.add(text);
                length += text.length() + 1;
            }
        }
        return read;
    }
}
