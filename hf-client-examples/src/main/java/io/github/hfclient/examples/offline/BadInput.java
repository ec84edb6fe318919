package io.github.hfclient.examples.offline;

/** The body of a request is not what the task takes: the server answers 400 with this message. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
