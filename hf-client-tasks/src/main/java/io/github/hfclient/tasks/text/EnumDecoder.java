package io.github.hfclient.tasks.text;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.Scores;
import java.util.List;

/** Makes labels into the constants of an enum; equal for equal enums, as tasks have to be. */
record EnumDecoder<E extends Enum<E>>(Decoder<Labels> labels, Class<E> type) implements Decoder<Scores<E>> {
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
