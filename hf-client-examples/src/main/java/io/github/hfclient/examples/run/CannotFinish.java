package io.github.hfclient.examples.run;

/** The run cannot be finished. The message is one sentence for the person who started it. */
public final class CannotFinish extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotFinish(String sentence) {
        super(sentence);
    }

    public CannotFinish(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
