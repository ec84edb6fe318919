package io.github.hfclient.examples.pulse;

import java.util.Locale;

/** What a review is about. The model is told the words of the names. */
enum Theme {
    PRICE,
    QUALITY,
    DELIVERY,
    SERVICE,
    EASE_OF_USE;

    /** As it is written in files: {@code ease of use}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
