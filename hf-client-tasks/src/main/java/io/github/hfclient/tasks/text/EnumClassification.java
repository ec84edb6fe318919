package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.Scores;
import io.github.hfclient.tasks.internal.EnumLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A zero-shot classification between the constants of an enum. Made by {@link ZeroShotClassification#of(String, Class)}.
 *
 * <pre>{@code
 * Scores<Theme> themes = hf.call(ZeroShotClassification.of(review, Theme.class).multiLabel(true));
 * List<Theme> touched = themes.atLeast(0.5);
 * }</pre>
 *
 * @param request what to ask; each of its labels stands for a constant
 * @param type the enum
 * @param <E> the enum
 */
public record EnumClassification<E extends Enum<E>>(ZeroShotClassification request, Class<E> type)
        implements TaskRequest<Scores<E>> {
    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is null, or a label stands for no constant
     */
    public EnumClassification {
        Require.present("request", request);
        request.labels().forEach(EnumLabels.of(type)::of);
    }

    /**
     * The sentence that each label is put into; see {@link ZeroShotClassification#hypothesisTemplate}.
     *
     * @throws IllegalArgumentException if it is null or holds no {@code {}}
     */
    public EnumClassification<E> hypothesisTemplate(String template) {
        return new EnumClassification<>(request.hypothesisTemplate(template), type);
    }

    /** Whether several constants may be right; see {@link ZeroShotClassification#multiLabel}. */
    public EnumClassification<E> multiLabel(boolean several) {
        return new EnumClassification<>(request.multiLabel(several), type);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public EnumClassification<E> parameter(String name, @Nullable Object value) {
        return new EnumClassification<>(request.parameter(name, value), type);
    }

    @Override
    public Task<Scores<E>> task() {
        return ZeroShotClassification.TASK.decoder(new EnumDecoder<>(ZeroShotClassification.TASK.decoder(), type));
    }

    @Override
    public Body body() {
        return request.body();
    }

    /** Makes labels into the constants of an enum; equal for equal enums, as tasks have to be. */
    private record EnumDecoder<E extends Enum<E>>(Decoder<Labels> labels, Class<E> type) implements Decoder<Scores<E>> {
        @Override
        public Scores<E> read(JsonIn in, Body asked) {
            return scores(labels.read(in, asked));
        }

        @Override
        public List<Scores<E>> readRows(JsonIn in, List<Body> asked) {
            return labels.readRows(in, asked).stream().map(this::scores).toList();
        }

        private Scores<E> scores(Labels found) {
            try {
                return found.to(type);
            } catch (IllegalArgumentException e) {
                JsonException told =
                        new JsonException("expected labels of " + type.getSimpleName() + ": " + e.getMessage());
                told.initCause(e);
                throw told;
            }
        }
    }
}
