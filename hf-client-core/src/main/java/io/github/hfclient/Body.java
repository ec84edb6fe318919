package io.github.hfclient;

import io.github.hfclient.json.Json;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells the server, as data and before it is known which server that is: whether the parameters are wrapped,
 * what the input is called and whether media travel raw or as base64 is decided when the request is sent.
 *
 * @param inputs the input: a text, a list, an object, a {@link Media} as {@link Media#json()}; null if the root fields are all
 * @param parameters the settings that most servers want under {@code parameters}
 * @param root fields beside {@code inputs}
 * @param cases root fields that are sent in some cases only, there instead of those of the same name
 */
public record Body(@Nullable Json inputs, Parameters parameters, Parameters root, Map<Case, Parameters> cases) {
    /** When a server gets root fields that others do not get. */
    public enum Case {
        /** The request goes to a server of the OpenAI kind. */
        OPENAI,
        /**
         * It goes to such a server, which can do without them: one that refuses a field and names it is asked again without that
         * field, which it then gets no more.
         */
        OPENAI_IF_TAKEN,
        /** It goes to text-generation-inference; a server of the caller's own is asked what it is if there are such fields. */
        TGI,
        /** A stream is asked for. */
        STREAM
    }

    /**
     * Copies the cases.
     *
     * @throws IllegalArgumentException if anything but the input is null
     */
    public Body {
        Require.present("parameters", parameters);
        Require.present("root", root);
        cases = Map.copyOf(Require.present("cases", cases));
    }

    /** An input alone; anything that {@link Json#of} takes, or {@link Media}. */
    public static Body of(Object inputs) {
        Object given = Require.present("inputs", inputs);
        Json json = given instanceof Media media ? media.json() : Json.of(given);
        return new Body(json, Parameters.NONE, Parameters.NONE, Map.of());
    }

    /** Root fields alone. */
    public static Body ofRoot(Parameters root) {
        return new Body(null, Parameters.NONE, root, Map.of());
    }

    /** This body with other parameters. */
    public Body parameters(Parameters other) {
        return new Body(inputs, other, root, cases);
    }

    /** This body with other root fields. */
    public Body root(Parameters other) {
        return new Body(inputs, parameters, other, cases);
    }

    /** This body with other root fields for one case; none take back what was said for it. */
    public Body only(Case when, Parameters other) {
        Require.present("only: when", when);
        if (Require.present("only: other", other).isEmpty() && cases.isEmpty()) return this;
        Map<Case, Parameters> all = new EnumMap<>(Case.class);
        all.putAll(cases);
        if (other.isEmpty()) all.remove(when);
        else all.put(when, other);
        return new Body(inputs, parameters, root, all);
    }

    /** The root fields for one case alone. */
    public Parameters only(Case when) {
        return cases.getOrDefault(Require.present("only: when", when), Parameters.NONE);
    }
}
