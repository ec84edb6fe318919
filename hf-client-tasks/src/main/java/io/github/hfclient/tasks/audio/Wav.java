package io.github.hfclient.tasks.audio;

import io.github.hfclient.Media;
import io.github.hfclient.json.ByteSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes sounds as WAV files, uncompressed and with 16 bits a sample. Source of the form:
 * https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html
 */
final class Wav {
    private static final int HEAD = 44;
    private static final int SAMPLE = 2;

    private Wav() {}

    /**
     * A file.
     *
     * @param channels at least one, all of one length
     * @param rate samples a second, of each channel
     */
    static Media of(List<short[]> channels, int rate) {
        int frames = channels.get(0).length;
        int frame = channels.size() * SAMPLE;
        int data = Math.multiplyExact(frames, frame);
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(HEAD, data)).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEAD - 8 + data).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels.size());
        file.putInt(rate).putInt(rate * frame).putShort((short) frame).putShort((short) (8 * SAMPLE));
        file.put(ascii("data")).putInt(data);
        for (int i = 0; i < frames; i++) {
            for (short[] channel : channels) file.putShort(channel[i]);
        }
        return Media.of(ByteSource.of(file.array()), "audio/wav");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
