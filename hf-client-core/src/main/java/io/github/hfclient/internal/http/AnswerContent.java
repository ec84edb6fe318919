package io.github.hfclient.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * What an answer was made of, so that it can be made again. The array is not copied and must not change.
 *
 * @param type the media type of bytes that are no JSON; null for JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AnswerContent(@Nullable String type, byte[] bytes) {
    public static AnswerContent json(byte[] bytes) {
        return new AnswerContent(null, bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of " + (type == null ? "JSON" : type);
    }
}
