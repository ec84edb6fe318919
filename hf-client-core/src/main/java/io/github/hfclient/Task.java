package io.github.hfclient;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the client must know about a task besides its requests. Immutable; one constant a task, made with {@link #of} and the
 * methods that change a copy.
 *
 * <pre>{@code
 * static final Task<Labels> TASK = Task.of("text-classification", Labels::read)
 *         .defaultModel("acme/moods")
 *         .lists(Task.Lists.ROWS_OR_PAIR);
 * }</pre>
 *
 * @param <R> the answer
 * @param id the Hub's id of the task
 * @param decoder reads the answer from JSON
 * @param route where a Hugging Face host has the task
 * @param forms what a server of the caller's own may want, in the order in which one is asked that has shown nothing of itself; a
 *     URL that ends in {@code /v1} is asked in those first that name the model
 * @param lists what a list as input means
 * @param defaultModel asked when the caller names none; null if there is no sensible one
 * @param costly whether an answer may be billed by its length or time, so that it is not asked for twice on a doubt
 * @param media makes the answer out of an image, a sound or a video; null if the answer is always JSON, see {@link #media}
 */
public record Task<R>(
        String id,
        Decoder<R> decoder,
        Route route,
        List<Form> forms,
        Lists lists,
        @Nullable String defaultModel,
        boolean costly,
        @Nullable Function<Media, R> media) {
    /**
     * Checks the arguments and copies the forms.
     *
     * @throws IllegalArgumentException if one is null that says nothing of it, or there is no form
     */
    public Task {
        Require.text("id", id);
        Require.present("decoder", decoder);
        Require.present("route", route);
        Require.present("lists", lists);
        Require.present("forms", forms);
        if (forms.isEmpty() || forms.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("forms must be some, and none of them null");
        }
        forms = List.copyOf(forms);
    }

    /** Where on a Hugging Face host a task is found. */
    public enum Route {
        /** {@code /hf-inference/models/<model>}: nearly all tasks. */
        MODEL,
        /**
         * {@code /hf-inference/models/<model>/pipeline/<task>}: embeddings, similarity and ranking. A request of root fields
         * alone has them under {@code inputs} there.
         */
        PIPELINE,
        /** {@code /hf-inference/models/<model>/v1/<path>}: the OpenAI form of one model. */
        MODEL_V1,
        /** {@code /v1/<path>}: the OpenAI form, the model being named in the body. */
        V1
    }

    /** What a list as input means to the servers. */
    public enum Lists {
        /** Not rows: one request, one answer. */
        NONE,
        /** Rows, answered by a list of as many. */
        ROWS,
        /**
         * Rows; but text-embeddings-inference takes two texts for one pair, so there each row is wrapped in a list of its own
         * (see <a href="https://huggingface.github.io/text-embeddings-inference/">its /predict route</a>).
         */
        ROWS_OR_PAIR
    }

    /** A task of the route {@link Route#MODEL} in the form {@link Form#ENVELOPE}, without lists, default model and media, and not costly. */
    public static <R> Task<R> of(String id, Decoder<R> decoder) {
        return new Task<>(id, decoder, Route.MODEL, List.of(Form.ENVELOPE), Lists.NONE, null, false, null);
    }

    /** This task at another place. */
    public Task<R> route(Route other) {
        return new Task<>(id, decoder, other, forms, lists, defaultModel, costly, media);
    }

    /**
     * This task in these forms instead of those it had.
     *
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public Task<R> forms(Form... others) {
        List<Form> given = Arrays.asList(Require.present("forms", others));
        return new Task<>(id, decoder, route, given, lists, defaultModel, costly, media);
    }

    /** This task with a meaning of lists. */
    public Task<R> lists(Lists meaning) {
        return new Task<>(id, decoder, route, forms, meaning, defaultModel, costly, media);
    }

    /** This task with a model for callers who name none. */
    public Task<R> defaultModel(String model) {
        return new Task<>(id, decoder, route, forms, lists, Require.text("defaultModel", model), costly, media);
    }

    /** This task, marked as one that is never asked for twice on a doubt. */
    public Task<R> markedCostly() {
        return new Task<>(id, decoder, route, forms, lists, defaultModel, true, media);
    }

    /**
     * This task with answers that may also be media. They come as bytes with a media type, or in JSON: what the decoder refuses
     * is searched for media in base64, a {@code data:} URL or a URL, at the root or under {@code data}, {@code output},
     * {@code images}, {@code image}, {@code audio}, {@code audio_file}, {@code video}, {@code url} and {@code b64_json}. Of
     * several the first is taken. A URL must be https, or lie on the server that was asked, and not at a private, loopback or
     * link-local address unless that server has one, too; it is read within the time of the call, without the token and the headers of the view, and if that fails, the model is not asked again.
     *
     * <p>No {@code Accept} header is sent, because one server refuses most of them and the others do without; a view can send
     * one with {@link Inference#header}, such as {@code image/png}.
     */
    public Task<R> media(Function<Media, R> read) {
        return new Task<>(id, decoder, route, forms, lists, defaultModel, costly, Require.present("media", read));
    }

    /** This task with another decoder, and so without answers that are bytes. */
    public <T> Task<T> decoder(Decoder<T> other) {
        return new Task<>(id, other, route, forms, lists, defaultModel, costly, null);
    }
}
