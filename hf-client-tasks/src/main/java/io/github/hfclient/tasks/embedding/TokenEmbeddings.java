package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import org.jspecify.annotations.Nullable;

/**
 * A vector for each token of a text, for late interaction and for models that know no vector of a whole text. {@link
 * FeatureExtraction} gives one for the whole text.
 *
 * <pre>{@code
 * float[][] vectors = hf.on("google-bert/bert-base-uncased").call(TokenEmbeddings.of("a cat")).values();
 * }</pre>
 *
 * <p>A server of your own is asked at {@code /embed_all} as text-embeddings-inference has it, at {@code /pooling} as vLLM has it,
 * then at its URL as it is, whichever it has. Models that give one vector for the whole text make the answer unreadable.
 *
 * @param text the text, not blank
 * @param parameters settings by the server's names for them, sent beside the text
 */
public record TokenEmbeddings(String text, Parameters parameters) implements TaskRequest<TokenVectors> {
    private static final Form POOLING = Form.openAi("pooling", "input").path("pooling");

    static final Task<TokenVectors> TASK = Task.of("feature-extraction", new TokenVectorsReader())
            .route(Task.Route.PIPELINE)
            .forms(Form.at("embed_all"), POOLING, Form.ENVELOPE)
            .lists(Task.Lists.ROWS);

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if text is null or blank, or parameters is null
     */
    public TokenEmbeddings {
        Require.text("text", text);
        Require.present("parameters", parameters);
    }

    /**
     * A text whose tokens to embed.
     *
     * @throws IllegalArgumentException if it is null or blank
     */
    public static TokenEmbeddings of(String text) {
        return new TokenEmbeddings(text, Parameters.NONE);
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TokenEmbeddings parameter(String name, @Nullable Object value) {
        return new TokenEmbeddings(text, parameters.with(name, value));
    }

    @Override
    public Task<TokenVectors> task() {
        return TASK;
    }

    @Override
    public Body body() {
        return Body.of(text).root(parameters);
    }
}
