package io.github.hfclient;

import io.github.hfclient.internal.Engine;
import io.github.hfclient.internal.address.Choice;

/**
 * The client for Hugging Face inference. One is enough for an application: it holds the connections, the limits and what was
 * learned about servers. Safe for any number of threads; {@link #close} ends it.
 *
 * <pre>{@code
 * static final HfClient hf = HfClient.create();
 * Label mood = hf.call(TextClassification.of("I love you")).top();
 * }</pre>
 */
public final class HfClient extends ConfiguredInference implements Inference, AutoCloseable {
    HfClient(Engine engine) {
        super(engine, Choice.NONE);
    }

    /**
     * A client with all defaults, its token from the environment: {@code HF_TOKEN}, {@code HUGGING_FACE_HUB_TOKEN} or the file
     * that {@code hf auth login} writes. Never fails for want of a token; some models answer without one.
     */
    public static HfClient create() {
        return builder().build();
    }

    /** The way to a client with other settings. */
    public static HfClientBuilder builder() {
        return new HfClientBuilder();
    }

    /**
     * Ends the client and all its views: no call starts any more, those under way end with {@link HfException.Cancelled}, and
     * its threads end. Does nothing the second time.
     */
    @Override
    public void close() {
        engine.close();
    }

    @Override
    public String toString() {
        return "HfClient";
    }
}
