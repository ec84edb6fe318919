package io.github.hfclient.tasks.embedding;

import io.github.hfclient.Body;
import io.github.hfclient.Form;
import io.github.hfclient.Parameters;
import io.github.hfclient.Require;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.TruncationDirection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reranking: which of some texts answer a query best. A search finds candidates by their embeddings, and this judges
 * each of them together with the query, which is slower and better.
 *
 * <pre>{@code
 * Ranking ranking = hf.call(TextRanking.of("How many people live in Berlin?", passages));
 * String first = ranking.top().text();
 * }</pre>
 *
 * <p>If the caller names no model, {@value #DEFAULT_MODEL} is asked. A server of your own gets what <a
 * href="https://huggingface.github.io/text-embeddings-inference/">text-embeddings-inference</a> takes at
 * {@code /rerank} and, if it has a model for this task, at {@code /} too: query, texts and settings side by side.
 * Servers of the kind of Cohere and Jina, vLLM and llama.cpp among them, are asked in their form at {@code /v1/rerank}: if the
 * URL ends in {@code /v1} or {@code /rerank}, or if they refuse the other form. Hugging Face's hosts get all of it under {@code inputs}, see <a
 * href="https://github.com/huggingface/huggingface.js/pull/2496">an example</a>.
 *
 * @param query what is looked for, not blank
 * @param texts the candidates, at least one and none blank; text-embeddings-inference takes 32 unless set up otherwise
 * @param parameters settings; see the methods of this record
 * @see <a href="https://huggingface.co/tasks/text-ranking">the task</a>
 */
public record TextRanking(String query, List<String> texts, Parameters parameters) implements TaskRequest<Ranking> {
    /** The model for callers who name none. */
    public static final String DEFAULT_MODEL = "cross-encoder/ms-marco-MiniLM-L6-v2";

    private static final String TOP_N = "top_n";
    private static final Form RERANK = Form.openAi("rerank", null)
            .names(Map.of("texts", "documents", "return_text", "return_documents", "raw_scores", ""));

    static final Task<Ranking> TASK = Task.of("text-ranking", RankingReader::read)
            .route(Task.Route.PIPELINE)
            .forms(Form.ENVELOPE, RERANK, Form.at("rerank"))
            .defaultModel(DEFAULT_MODEL);

    /**
     * Checks the texts and copies the list.
     *
     * @throws IllegalArgumentException if query or a text is null or blank, or there are no texts, or parameters is
     *     null
     */
    public TextRanking {
        Require.text("query", query);
        texts = List.copyOf(Require.texts("texts", texts));
        Require.present("parameters", parameters);
    }

    /**
     * A query, and the texts to rank.
     *
     * @throws IllegalArgumentException if query or a text is null or blank, or there are no texts
     */
    public static TextRanking of(String query, List<String> texts) {
        return new TextRanking(query, texts, Parameters.NONE);
    }

    /** Whether scores are what the model computes; by default they are brought into the range 0 to 1. */
    public TextRanking rawScores(boolean wanted) {
        return parameter("raw_scores", wanted);
    }

    /**
     * Only the best {@code n} texts. Servers that know of no such setting send all, of which the {@link Ranking} keeps as many.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public TextRanking topN(int n) {
        return parameter(TOP_N, Require.range("topN", n, 1, Integer.MAX_VALUE));
    }

    /** Whether the server sends the texts back; the {@link Ranking} holds them anyway. */
    public TextRanking returnText(boolean wanted) {
        return parameter("return_text", wanted);
    }

    /** Whether the server cuts texts that are too long for the model; if not, it refuses them. */
    public TextRanking truncate(boolean wanted) {
        return parameter("truncate", wanted);
    }

    /** Which end is cut, if {@link #truncate} is wanted. */
    public TextRanking truncationDirection(TruncationDirection direction) {
        return parameter("truncation_direction", Require.present("direction", direction));
    }

    /** Any setting by the server's name for it; a null value changes nothing. */
    public TextRanking parameter(String name, @Nullable Object value) {
        return new TextRanking(query, texts, parameters.with(name, value));
    }

    @Override
    public Task<Ranking> task() {
        return TASK;
    }

    @Override
    public Body body() {
        Parameters asked = Parameters.NONE.with("query", query).with("texts", texts);
        Json most = parameters.get(TOP_N);
        return Body.ofRoot(asked.with(parameters.without(TOP_N)))
                .only(Body.Case.OPENAI, most.absent() ? Parameters.NONE : Parameters.NONE.with(TOP_N, most));
    }
}
