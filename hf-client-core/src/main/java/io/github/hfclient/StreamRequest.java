package io.github.hfclient;

/**
 * A request whose answer can also come piece by piece.
 *
 * @param <R> the whole answer, as of a call without stream
 * @param <S> the stream of its pieces
 */
public interface StreamRequest<R, S extends AnswerStream<?, R>> extends TaskRequest<R> {
    /** Wraps the events of a stream. Must not read from them yet: the request is sent with the first read. */
    S open(EventSource events);
}
