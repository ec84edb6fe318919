package io.github.hfclient.tasks.audio;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.ClassificationFunction;
import io.github.hfclient.tasks.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What a recording holds: the mood of a voice, a command, a language, an instrument.
 *
 * <pre>{@code
 * Labels mood = hf.on("superb/hubert-large-superb-er").call(AudioClassification.of(Media.of(Path.of("call.flac"))));
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. Some servers of audio models take no settings: with one set
 * they refuse the recording.
 *
 * @param audio the recording, such as FLAC, MP3, WAV or OGG
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/audio-classification">the task's API</a>
 */
public record AudioClassification(Media audio, Parameters parameters) implements TaskRequest<Labels> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "MIT/ast-finetuned-audioset-10-10-0.4593";

    static final Task<Labels> TASK =
            Task.of("audio-classification", (in, asked) -> Labels.read(in)).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public AudioClassification {
        Require.present("audio", audio);
        Require.present("parameters", parameters);
    }

    /**
     * A recording to classify.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static AudioClassification of(Media audio) {
        return new AudioClassification(audio, Parameters.NONE);
    }

    /**
     * Only the best {@code k} labels; servers give 5 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public AudioClassification topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /**
     * How scores are made; by default the server takes what suits the model.
     *
     * @throws IllegalArgumentException if it is null
     */
    public AudioClassification functionToApply(ClassificationFunction function) {
        return parameter("function_to_apply", Require.present("function", function));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public AudioClassification parameter(String name, @Nullable Object value) {
        return new AudioClassification(audio, parameters.with(name, value));
    }

    @Override
    public Task<Labels> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(audio).parameters(parameters);
    }
}
