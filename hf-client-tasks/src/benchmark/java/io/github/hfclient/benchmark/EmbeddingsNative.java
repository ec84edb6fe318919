package io.github.hfclient.benchmark;

import io.github.hfclient.HfClient;
import io.github.hfclient.Pipeline;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.embedding.FeatureExtraction;
import java.util.concurrent.Callable;

/** Thirty-two texts as vectors of 1,024 numbers each, in the form of Hugging Face servers. */
public final class EmbeddingsNative implements Comparison.Contest {
    private EmbeddingsNative() {}

    /** Runs and prints. */
    public static void main(String... args) throws Exception {
        new Comparison("/hf-inference/models/acme/m/pipeline/feature-extraction", 200, new EmbeddingsNative()).print();
    }

    @Override
    public Callable<Object> byHand(Floor floor) {
        return () -> floor.vectors(Vectors.ASKED);
    }

    @Override
    public Callable<Object> client(HfClient hf, String url) {
        Pipeline<String, Embedding> vectors = hf.on("acme/m").pipeline(FeatureExtraction::of);
        return () -> vectors.all(Vectors.ASKED).values();
    }
}
