package io.github.hfclient.tasks.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WAV files as the sound system of the JDK reads them. */
class WavTest {
    private static AudioInputStream opened(Media wav) throws IOException, UnsupportedAudioFileException {
        return AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav.bytes()));
    }

    @ParameterizedTest
    @CsvSource({"1, 8000", "1, 22050", "2, 44100", "8, 192000"})
    void sayWhatTheyHold(int channels, int rate) throws Exception {
        Media wav = Wav.of(java.util.Collections.nCopies(channels, new short[rate / 10]), rate);
        assertThat(wav.type()).isEqualTo("audio/wav");
        try (AudioInputStream sound = opened(wav)) {
            AudioFormat format = sound.getFormat();
            assertThat(format.getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
            assertThat(format.getChannels()).isEqualTo(channels);
            assertThat(format.getSampleRate()).isEqualTo(rate);
            assertThat(format.getSampleSizeInBits()).isEqualTo(16);
            assertThat(format.getFrameSize()).isEqualTo(2 * channels);
            assertThat(format.isBigEndian()).isFalse();
            assertThat(sound.getFrameLength()).isEqualTo(rate / 10);
        }
    }

    @Test
    void holdTheChannelsSideBySide() throws Exception {
        Media wav = Wav.of(List.of(new short[] {1, 256}, new short[] {-1, Short.MAX_VALUE}), 16_000);
        try (AudioInputStream sound = opened(wav)) {
            assertThat(sound.readAllBytes()).containsExactly(1, 0, 0xFF, 0xFF, 0, 1, 0xFF, 0x7F);
        }
    }

    @Test
    void areRecognizedAsWhatTheyAre() throws Exception {
        assertThat(Media.of(Wav.of(List.of(new short[1]), 16_000).bytes()).type())
                .isEqualTo("audio/wav");
    }
}
