package io.github.hfclient.benchmark;

import io.github.hfclient.HfClient;
import io.github.hfclient.Inference;
import io.github.hfclient.tasks.text.TextClassification;
import java.util.concurrent.Callable;

/** One text to classify, two labels. */
public final class SmallCall implements Comparison.Contest {
    private static final String TEXT = "I love you";

    private SmallCall() {}

    /** Runs and prints. */
    public static void main(String... args) throws Exception {
        new Comparison("/hf-inference/models/acme/m", 2_000, new SmallCall()).print();
    }

    @Override
    public Callable<Object> byHand(Floor floor) {
        return () -> floor.labels(TEXT);
    }

    @Override
    public Callable<Object> client(HfClient hf, String url) {
        Inference model = hf.on("acme/m");
        return () -> model.call(TextClassification.of(TEXT));
    }
}
