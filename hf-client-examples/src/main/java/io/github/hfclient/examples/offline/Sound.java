package io.github.hfclient.examples.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToDoubleFunction;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A sound as 16-bit samples of one channel, 16,000 in a second. */
final class Sound {

    static final int RATE = 16_000;

    private static final AudioFormat FORMAT = new AudioFormat(RATE, Short.SIZE, 1, true, false);

    private final short[] samples;

    private Sound(short[] samples) {
        this.samples = samples;
    }

    /** A new one, each sample made from its place, from -1 to 1. */
    static Sound of(int length, IntToDoubleFunction sample) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) samples[i] = (short) Math.round(Short.MAX_VALUE * sample.applyAsDouble(i));
        return new Sound(samples);
    }

    /** Reads WAV, whatever its rate and channels. */
    static Sound read(byte[] bytes) {
        try (AudioInputStream file = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes));
                AudioInputStream ours = AudioSystem.getAudioInputStream(FORMAT, file)) {
            return new Sound(samples(ours.readAllBytes()));
        } catch (UnsupportedAudioFileException | IOException | IllegalArgumentException e) {
            throw new BadInput("the rules read WAV, not " + MediaBytes.type(bytes) + " of " + bytes.length + " bytes");
        }
    }

    private static short[] samples(byte[] bytes) {
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    byte[] wav() {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (AudioInputStream in =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, samples.length)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    int length() {
        return samples.length;
    }

    double seconds() {
        return (double) samples.length / RATE;
    }

    /** From -1 to 1. */
    double sample(int index) {
        return samples[index] / (double) Short.MAX_VALUE;
    }

    /** The root of the mean square, from 0 to 1. */
    double loudness() {
        double sum = 0;
        for (int i = 0; i < samples.length; i++) sum += sample(i) * sample(i);
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
    }
}
