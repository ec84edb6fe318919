package io.github.hfclient.tasks.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of byte-level tokenizers, which write each byte of UTF-8 as a character of its own: {@code JosÃ©} for José. Source:
 * bytes_to_unicode in https://github.com/openai/gpt-2/blob/master/src/encoder.py
 */
final class ByteLevel {
    private static final Map<Integer, Integer> BYTES = new HashMap<>();

    static {
        int beyond = 256;
        for (int b = 0; b < 256; b++) BYTES.put(readable(b) ? b : beyond++, b);
        BYTES.put((int) ' ', (int) ' ');
    }

    private ByteLevel() {}

    private static boolean readable(int b) {
        return (b > ' ' && b < 127) || (b > 160 && b != 173);
    }

    /** The words; as they are if they are not written so. */
    static String decoded(String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(words.length());
        for (int i = 0; i < words.length(); i++) {
            Integer b = BYTES.get((int) words.charAt(i));
            if (b == null) return words;
            bytes.write(b);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return words; // of Latin letters that stand for themselves
        }
    }
}
