package io.github.hfclient.tasks.embedding;

import java.util.List;

/** How one vector for a text is made out of those of its tokens. */
public enum Pooling {
    /** The mean of all vectors that the server sends, those of the special tokens among them. */
    MEAN {
        @Override
        float[] of(List<float[]> tokens) {
            double[] sums = new double[tokens.get(0).length];
            for (float[] token : tokens) {
                for (int i = 0; i < sums.length; i++) sums[i] += token[i];
            }
            float[] mean = new float[sums.length];
            for (int i = 0; i < mean.length; i++) mean[i] = (float) (sums[i] / tokens.size());
            return mean;
        }
    },
    /** The vector of the first token, which models of the BERT kind put before the text to stand for all of it. */
    CLS {
        @Override
        float[] of(List<float[]> tokens) {
            return tokens.get(0);
        }
    };

    /** Of at least one vector, all of the same length. */
    abstract float[] of(List<float[]> tokens);
}
