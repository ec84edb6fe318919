package io.github.hfclient.benchmark;

import io.github.hfclient.HfClient;
import io.github.hfclient.Pipeline;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import java.util.concurrent.Callable;

/** Thirty-two texts as vectors of 1,024 numbers each, in the OpenAI form: by hand as lists, by the client as base64. */
public final class EmbeddingsOpenAi implements Comparison.Contest {
    private EmbeddingsOpenAi() {}

    /** Runs and prints. */
    public static void main(String... args) throws Exception {
        new Comparison("/v1/embeddings", 200, new EmbeddingsOpenAi()).print();
    }

    @Override
    public Callable<Object> byHand(Floor floor) {
        return () -> floor.openAiVectors(Vectors.ASKED);
    }

    @Override
    public Callable<Object> client(HfClient hf, String url) {
        Pipeline<String, Embedding> vectors = hf.at(url).on("acme/m").pipeline(FeatureExtraction::of);
        return () -> vectors.all(Vectors.ASKED).values();
    }
}
