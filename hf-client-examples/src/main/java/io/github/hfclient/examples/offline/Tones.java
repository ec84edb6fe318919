package io.github.hfclient.examples.offline;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Speech of the rules: a beep for each byte of a text, of a height of its own, so that the rules that listen can tell what the
 * rules said that speak.
 */
final class Tones {

    /** How long a beep is; a whole number of waves of every height fits in. */
    static final int SAMPLES = 800;

    private static final int LOWEST = 20;
    private static final int HEIGHTS = 256;
    private static final double VOLUME = 0.4;
    private static final double CLEAR = 0.8;

    private Tones() {}

    static Sound speak(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Sound.of(SAMPLES * bytes.length, i -> VOLUME * Math.sin(angle(bytes[i / SAMPLES] & 0xFF, i % SAMPLES)));
    }

    private static double angle(int height, int sample) {
        return 2 * Math.PI * (LOWEST + height) * sample / SAMPLES;
    }

    /** The text that was beeped; nothing if the sound is another. */
    static Optional<String> understand(Sound sound) {
        byte[] bytes = new byte[sound.length() / SAMPLES];
        for (int i = 0; i < bytes.length; i++) {
            int height = height(sound, i * SAMPLES);
            if (height < 0) return Optional.empty();
            bytes[i] = (byte) height;
        }
        return bytes.length == 0 ? Optional.empty() : text(bytes);
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The one height that nearly all of the beep is, or -1. */
    private static int height(Sound sound, int start) {
        double all = 0;
        for (int i = 0; i < SAMPLES; i++) all += sound.sample(start + i) * sound.sample(start + i);
        for (int height = 0; height < HEIGHTS && all > 0; height++) {
            if (energy(sound, start, height) > CLEAR * all) return height;
        }
        return -1;
    }

    private static double energy(Sound sound, int start, int height) {
        double step = 2 * Math.cos(angle(height, 1));
        double before = 0;
        double last = 0;
        for (int i = 0; i < SAMPLES; i++) { // Goertzel's way to measure one frequency
            double next = sound.sample(start + i) + step * last - before;
            before = last;
            last = next;
        }
        return (last * last + before * before - step * last * before) * 2 / SAMPLES;
    }
}
