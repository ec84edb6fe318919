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
 */
public record Body(@Nullable Json inputs, Parameters parameters, Parameters root) {
    /** An input alone; anything that {@link Json#of} takes, or {@link Media}. */
    public static Body of(Object inputs) {
        Json json = inputs instanceof Media media ? media.json() : Json.of(inputs);
        return new Body(json, Parameters.NONE, Parameters.NONE);
    }

    /** Root fields alone. */
    public static Body ofRoot(Parameters root) {
        return new Body(null, Parameters.NONE, root);
    }

    /** This body with other parameters. */
    public Body parameters(Parameters other) {
        return new Body(inputs, other, root);
    }

    /** This body with other root fields. */
    public Body root(Parameters other) {
        return new Body(inputs, parameters, other);
    }
}
