package io.github.hfclient.tasks.vision;

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
 * What happens in a video, in the classes that the model knows.
 *
 * <pre>{@code
 * String action = hf.call(VideoClassification.of(Media.of(Path.of("clip.mp4")))).top().label();
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param video the video, such as MP4 or AVI
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/video-classification">the task</a>
 */
public record VideoClassification(Media video, Parameters parameters) implements TaskRequest<Labels> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "MCG-NJU/videomae-base-finetuned-kinetics";

    static final Task<Labels> TASK =
            Task.of("video-classification", (in, asked) -> Labels.read(in)).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public VideoClassification {
        Require.present("video", video);
        Require.present("parameters", parameters);
    }

    /**
     * A video to classify.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static VideoClassification of(Media video) {
        return new VideoClassification(video, Parameters.NONE);
    }

    /**
     * Only the best {@code k} labels; servers give 5 by default.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public VideoClassification topK(int k) {
        return parameter("top_k", Require.range("topK", k, 1, Integer.MAX_VALUE));
    }

    /**
     * How scores are made; by default the server takes what suits the model.
     *
     * @throws IllegalArgumentException if it is null
     */
    public VideoClassification functionToApply(ClassificationFunction function) {
        return parameter("function_to_apply", Require.present("function", function));
    }

    /**
     * How many frames of the video the model looks at; by default as many as it was trained with.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public VideoClassification numFrames(int count) {
        return parameter("num_frames", Require.range("numFrames", count, 1, Integer.MAX_VALUE));
    }

    /**
     * Which frames are looked at: every one with 1, as by default, every second with 2.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public VideoClassification frameSamplingRate(int rate) {
        return parameter("frame_sampling_rate", Require.range("frameSamplingRate", rate, 1, Integer.MAX_VALUE));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public VideoClassification parameter(String name, @Nullable Object value) {
        return new VideoClassification(video, parameters.with(name, value));
    }

    @Override
    public Task<Labels> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(video).parameters(parameters);
    }
}
