package io.github.hfclient.tasks.audio;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import org.jspecify.annotations.Nullable;

/**
 * Sound made of sound: speakers told apart, noise taken out.
 *
 * <pre>{@code
 * for (AudioTrack voice : hf.call(AudioToAudio.of(Media.of(Path.of("meeting.flac"))))) {
 *     voice.audio().writeTo(Path.of(voice.label() + ".flac"));
 * }
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. The public servers of such models take the recording alone:
 * with a {@link #parameter} they refuse it.
 *
 * @param audio the recording, such as FLAC, MP3, WAV or OGG
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/audio-to-audio">the task</a>
 */
public record AudioToAudio(Media audio, Parameters parameters) implements TaskRequest<AudioTracks> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "speechbrain/sepformer-wham";

    static final Task<AudioTracks> TASK = Task.of("audio-to-audio", (in, asked) -> AudioTracks.read(in))
            .defaultModel(DEFAULT_MODEL)
            .markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public AudioToAudio {
        Require.present("audio", audio);
        Require.present("parameters", parameters);
    }

    /**
     * A recording to work on.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static AudioToAudio of(Media audio) {
        return new AudioToAudio(audio, Parameters.NONE);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public AudioToAudio parameter(String name, @Nullable Object value) {
        return new AudioToAudio(audio, parameters.with(name, value));
    }

    @Override
    public Task<AudioTracks> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(audio).parameters(parameters);
    }
}
