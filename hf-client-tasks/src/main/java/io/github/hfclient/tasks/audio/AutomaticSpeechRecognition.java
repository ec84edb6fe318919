package io.github.hfclient.tasks.audio;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.GenerationParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speech to text.
 *
 * <pre>{@code
 * String said = hf.call(AutomaticSpeechRecognition.of(Media.of(Path.of("call.flac")))).text();
 * }</pre>
 *
 * <p>A server of the OpenAI kind, such as vLLM, gets the recording as a form with a file, at {@code /v1/audio/transcriptions}: if
 * the URL ends in {@code /v1}, or if it refuses the form of Hugging Face's servers. It takes {@code parameter("language", "en")} and
 * {@code parameter("prompt", ..)}, and sends no chunks unless timestamps are asked for. The recording is read while it is sent. If
 * the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param audio the recording, such as FLAC, MP3, WAV or OGG
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/docs/inference-providers/tasks/automatic-speech-recognition">the task's API</a>
 */
public record AutomaticSpeechRecognition(Media audio, Parameters parameters) implements TaskRequest<Transcript> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "openai/whisper-large-v3";

    private static final String TIMESTAMPS = "return_timestamps";
    private static final String GRANULARITIES = "timestamp_granularities[]";
    private static final Form TRANSCRIPTIONS = Form.openAi("audio/transcriptions", "file")
            .media(Form.MediaAs.PART)
            .names(Map.of(TIMESTAMPS, "", "timestamp_granularities", GRANULARITIES));

    static final Task<Transcript> TASK = Task.of("automatic-speech-recognition", (in, asked) -> Transcript.read(in))
            .forms(Form.ENVELOPE, TRANSCRIPTIONS)
            .defaultModel(DEFAULT_MODEL)
            .markedCostly();

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public AutomaticSpeechRecognition {
        Require.present("audio", audio);
        Require.present("parameters", parameters);
    }

    /**
     * A recording to write down.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static AutomaticSpeechRecognition of(Media audio) {
        return new AutomaticSpeechRecognition(audio, Parameters.NONE);
    }

    /** The answer shall say in {@link Transcript#chunks} when each word was said; Whisper models can do it. */
    public AutomaticSpeechRecognition returnWordTimestamps() {
        return parameter(TIMESTAMPS, "word");
    }

    /** Whether the answer says in {@link Transcript#chunks} when each part was said; by default it does not. */
    public AutomaticSpeechRecognition returnTimestamps(boolean wanted) {
        return parameter(TIMESTAMPS, wanted);
    }

    /**
     * How the model writes; servers that call no language model for it may refuse this.
     *
     * @param generation nothing is sent if it has no settings
     * @throws IllegalArgumentException if it is null
     */
    public AutomaticSpeechRecognition generationParameters(GenerationParameters generation) {
        return parameter(
                "generation_parameters",
                Require.present("generation", generation).json());
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public AutomaticSpeechRecognition parameter(String name, @Nullable Object value) {
        return new AutomaticSpeechRecognition(audio, parameters.with(name, value));
    }

    @Override
    public Task<Transcript> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(audio).parameters(parameters).only(Body.Case.OPENAI, granularity(parameters.get(TIMESTAMPS)));
    }

    /** What timestamps are called by servers of the OpenAI kind. */
    private static Parameters granularity(Json timestamps) {
        if (timestamps.absent() || timestamps.equals(Json.of(false))) return Parameters.NONE;
        String each = timestamps.equals(Json.of("word")) ? "word" : "segment";
        return Parameters.NONE.with("response_format", "verbose_json").with(GRANULARITIES, List.of(each));
    }
}
