package io.github.hfclient.tasks.audio;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.tasks.GenerationParameters;
import org.jspecify.annotations.Nullable;

/**
 * A text read aloud.
 *
 * <pre>{@code
 * Media speech = hf.call(TextToSpeech.of("The train to Oslo is late."));
 * speech.writeTo(Path.of("announcement.flac"));
 * }</pre>
 *
 * <p>The server chooses the format, mostly FLAC, MP3 or WAV; {@link Media#type} says which it is. Where it sends bare numbers,
 * as the inference toolkit of dedicated endpoints does, they become a WAV file here. A URL that ends in {@code /v1} is asked in
 * the form of OpenAI, at {@code /v1/audio/speech}; servers of that kind want a {@code parameter("voice", ..)}. If the caller
 * names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param text what is to be said, not blank
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/huggingface_hub/package_reference/inference_client">the official client's
 *     text_to_speech</a>
 */
public record TextToSpeech(String text, Parameters parameters) implements TaskRequest<Media> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "suno/bark";

    static final Task<Media> TASK = Task.of("text-to-speech", SoundReader::read)
            .media(speech -> speech)
            .forms(Form.ENVELOPE, Form.openAi("audio/speech", "input"))
            .defaultModel(DEFAULT_MODEL)
            .markedCostly();

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public TextToSpeech {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text to read aloud.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TextToSpeech of(String text) {
        return new TextToSpeech(text, Parameters.NONE);
    }

    /**
     * How the model goes from one piece of sound to the next; models that do not work that way may refuse this.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public TextToSpeech generationParameters(GenerationParameters generation) {
        return parameter(
                "generation_parameters",
                Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TextToSpeech parameter(String name, @Nullable Object value) {
        return new TextToSpeech(text, parameters.with(name, value));
    }

    @Override
    public Task<Media> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).parameters(parameters);
    }
}
