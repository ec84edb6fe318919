package io.github.hfclient.tasks.vision;

import io.github.hfclient.Body;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import org.jspecify.annotations.Nullable;

/**
 * How far away everything in an image is.
 *
 * <pre>{@code
 * hf.call(DepthEstimation.of(Media.of(Path.of("room.jpg")))).depth().writeTo(Path.of("depth.png"));
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked.
 *
 * @param image the image, such as JPEG, PNG or WebP
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/depth-estimation">the task</a>
 */
public record DepthEstimation(Media image, Parameters parameters) implements TaskRequest<DepthMap> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "Intel/dpt-large";

    static final Task<DepthMap> TASK =
            Task.of("depth-estimation", (in, asked) -> DepthMap.read(in)).defaultModel(DEFAULT_MODEL);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null
     */
    public DepthEstimation {
        Require.present("image", image);
        Require.present("parameters", parameters);
    }

    /**
     * An image whose depth is wanted.
     *
     * @throws IllegalArgumentException if it is null
     */
    public static DepthEstimation of(Media image) {
        return new DepthEstimation(image, Parameters.NONE);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public DepthEstimation parameter(String name, @Nullable Object value) {
        return new DepthEstimation(image, parameters.with(name, value));
    }

    @Override
    public Task<DepthMap> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(image).parameters(parameters);
    }
}
