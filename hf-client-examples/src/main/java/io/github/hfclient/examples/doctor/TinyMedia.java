package io.github.hfclient.examples.doctor;

import io.github.hfclient.Media;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A picture and a sound, made on the spot. */
final class TinyMedia {

    private static final int RATE = 16_000;
    private static final double TONE = 2 * Math.PI * 440 / RATE;
    private static final double VOLUME = 8_000;

    private TinyMedia() {}

    /** A red box on white. */
    static Media image() {
        return Media.of(encoded(frame(0), "png"), "image/png");
    }

    /** The picture, the box moved to the right by so many pixels. */
    static BufferedImage frame(int right) {
        BufferedImage picture = new BufferedImage(224, 224, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 224, 224);
        pen.setColor(Color.RED);
        pen.fillRect(20 + right, 60, 100, 100);
        pen.dispose();
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Half a second of the tone by which orchestras tune. */
    static Media sound() {
        byte[] samples = new byte[RATE];
        for (int i = 0; i < RATE / 2; i++) {
            int sample = (int) (VOLUME * Math.sin(TONE * i));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return Media.of(wav(samples), "audio/wav");
    }

    private static byte[] wav(byte[] samples) {
        AudioFormat format = new AudioFormat(RATE, Short.SIZE, 1, true, false);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(samples), format, RATE / 2),
                    AudioFileFormat.Type.WAVE,
                    bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
