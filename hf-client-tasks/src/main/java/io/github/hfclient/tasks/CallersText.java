package io.github.hfclient.tasks;

import io.github.hfclient.json.JsonException;

/** The text that was asked about, addressed by code points as servers do. Cheap while the places come in order. */
final class CallersText {
    private final String text;
    private int codePoint; // a place in the text that was found before,
    private int unit; // and the same place in UTF-16 units

    CallersText(String text) {
        this.text = text;
    }

    /** The place in UTF-16 units, without the white space around it that some tokenizers count in. */
    Span units(Span codePoints) {
        int start = unit(codePoints.start());
        int end = unit(codePoints.end());
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    String slice(Span units) {
        return text.substring(units.start(), units.end());
    }

    boolean onlyBlankBetween(Span first, Span second) {
        return second.start() <= first.end()
                || text.substring(unit(first.end()), unit(second.start())).isBlank();
    }

    private int unit(int target) {
        try {
            unit = text.offsetByCodePoints(unit, target - codePoint);
            codePoint = target;
            return unit;
        } catch (IndexOutOfBoundsException e) {
            throw new JsonException("expected offsets inside the text, found one behind its end");
        }
    }
}
