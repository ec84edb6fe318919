package io.github.hfclient;

import io.github.hfclient.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells the server, as data and before it is known which server that is: whether the parameters are wrapped,
 * what the input is called and whether media travel raw or as base64 is decided when the request is sent.
 *
 * @param inputs the input: a text, a list, an object, a {@link Media} as {@link Media#json()}; null if the root fields are all
 * @param parameters the settings that most servers want under {@code parameters}
 * @param root fields beside {@code inputs}
 * @param tgi those root fields that text-generation-inference wants in another form, in that form; a server of the caller's own
 *     is asked what it is before a request that has some
 */
public record Body(@Nullable Json inputs, Parameters parameters, Parameters root, Parameters tgi) {
    /** An input alone; anything that {@link Json#of} takes, or {@link Media}. */
    public static Body of(Object inputs) {
        Json json = inputs instanceof Media media ? media.json() : Json.of(inputs);
        return new Body(json, Parameters.NONE, Parameters.NONE, Parameters.NONE);
    }

    /** Root fields alone. */
    public static Body ofRoot(Parameters root) {
        return new Body(null, Parameters.NONE, root, Parameters.NONE);
    }

    /** This body with other parameters. */
    public Body parameters(Parameters other) {
        return new Body(inputs, other, root, tgi);
    }

    /** This body with other root fields. */
    public Body root(Parameters other) {
        return new Body(inputs, parameters, other, tgi);
    }

    /** This body with other root fields for text-generation-inference. */
    public Body tgi(Parameters other) {
        return new Body(inputs, parameters, root, other);
    }
}
