package io.github.hfclient.tasks.audio;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.json.JsonIn.Kind;
import io.github.hfclient.tasks.internal.SingleAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads sounds that come as numbers, {@code {"audio": [[0.1, -0.1]], "sampling_rate": 16000}}, as the pipelines of
 * transformers make them: https://huggingface.co/docs/transformers/main_classes/pipelines. Sounds that JSON holds otherwise are
 * found where answers are taken in, whatever the task.
 */
final class SoundReader {
    private static final double LOUDEST = 4; // models go a little beyond 1, numbers of 16 bits far beyond this
    private static final int MOST_CHANNELS = 8;
    private static final int HIGHEST_RATE = 1_000_000;

    private SoundReader() {}

    static Media read(JsonIn in, Body asked) {
        return SingleAnswer.one(in, SoundReader::sound);
    }

    private static Media sound(JsonIn in) {
        List<short[]> channels = null;
        int rate = 0;
        in.enterObject();
        for (String field; (field = in.field()) != null; ) {
            switch (field) {
                case "audio" -> channels = checked(in, channels(in));
                case "sampling_rate" -> rate = rate(in);
                default -> in.skip();
            }
        }
        if (channels == null || rate == 0) throw in.unexpected("an object with audio and sampling_rate");
        return Wav.of(channels, rate);
    }

    private static int rate(JsonIn in) {
        int rate = in.integer();
        if (rate < 1 || rate > HIGHEST_RATE) throw in.unexpected("a rate of 1 to " + HIGHEST_RATE);
        return rate;
    }

    /** The numbers of the only channel, or a list of channels, which some servers put into one more list. */
    private static List<short[]> channels(JsonIn in) {
        in.enterArray();
        if (!in.element()) throw in.unexpected("at least one number");
        if (in.peek() != Kind.ARRAY) return List.of(samples(in));
        List<short[]> channels = new ArrayList<>();
        do channels.addAll(channels(in));
        while (in.element());
        return channels;
    }

    private static List<short[]> checked(JsonIn in, List<short[]> channels) {
        if (channels.size() > MOST_CHANNELS) throw in.unexpected("at most " + MOST_CHANNELS + " channels");
        int length = channels.get(0).length;
        if (channels.stream().anyMatch(channel -> channel.length != length)) {
            throw in.unexpected("channels of one length");
        }
        return channels;
    }

    private static short[] samples(JsonIn in) {
        short[] samples = new short[1 << 14];
        int count = 0;
        do {
            if (count == samples.length) samples = Arrays.copyOf(samples, count * 2);
            samples[count++] = sample(in);
        } while (in.element());
        return Arrays.copyOf(samples, count);
    }

    private static short sample(JsonIn in) {
        double value = in.number();
        if (Math.abs(value) > LOUDEST) throw in.unexpected("numbers from -1 to 1");
        return (short) Math.round(Math.max(-1, Math.min(1, value)) * Short.MAX_VALUE);
    }
}
