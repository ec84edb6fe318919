package io.github.hfclient.tasks.audio;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.GenerationParameters;
import org.jspecify.annotations.Nullable;

/**
 * Music or noises as a text describes them; for words see {@link TextToSpeech}. There is no default model: name one with
 * {@code on(..)}.
 *
 * <pre>{@code
 * Media music = hf.on("facebook/musicgen-small").call(TextToAudio.of("a slow waltz for two cellos"));
 * }</pre>
 *
 * <p>The server chooses the format; {@link Media#type} says which it is. Where it sends bare numbers, as the inference toolkit
 * of dedicated endpoints does, they become a WAV file here.
 *
 * @param prompt what is to be heard, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/text-to-audio">the task</a>
 */
public record TextToAudio(String prompt, Parameters parameters) implements TaskRequest<Media> {
    static final Task<Media> TASK =
            Task.of("text-to-audio", SoundReader::read).media(sound -> sound).markedCostly();

    /**
     * Checks the prompt.
     *
     * @throws IllegalArgumentException if prompt is null or blank, or parameters is null
     */
    public TextToAudio {
        Require.text("prompt", prompt);
        Require.present("parameters", parameters);
    }

    /**
     * What is to be heard.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TextToAudio of(String prompt) {
        return new TextToAudio(prompt, Parameters.NONE);
    }

    /**
     * How the model goes from one piece of sound to the next; models that do not work that way may refuse this.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public TextToAudio generationParameters(GenerationParameters generation) {
        return parameter(
                "generation_parameters",
                Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TextToAudio parameter(String name, @Nullable Object value) {
        return new TextToAudio(prompt, parameters.with(name, value));
    }

    @Override
    public Task<Media> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(prompt).parameters(parameters);
    }
}
