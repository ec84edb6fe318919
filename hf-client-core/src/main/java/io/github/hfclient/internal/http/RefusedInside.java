package io.github.hfclient.internal.http;

import io.github.hfclient.internal.error.ErrorBody;
import io.github.hfclient.transport.HttpReply;
import java.io.InputStream;

/** The server has refused, but with a 200: the error stands in the answer, or is the first event of a stream. */
public final class RefusedInside extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorBody error;
    private final String excerpt;

    /**
     * A refusal.
     *
     * @param excerpt the answer or the event in which it stands
     */
    public RefusedInside(ErrorBody error, String excerpt) {
        super(null, null, false, false); // never seen: an outcome is made of it
        this.error = error;
        this.excerpt = excerpt.substring(0, Math.min(excerpt.length(), AnswerBody.EXCERPT));
    }

    public ErrorBody error() {
        return error;
    }

    public String excerpt() {
        return excerpt;
    }

    /** The reply as the server would have sent it had it known before it began, as far as the error tells. */
    public static HttpReply reply(HttpReply came, ErrorBody error) {
        int status = error.status() > 0 ? error.status() : came.status();
        return new HttpReply(status, came.headers(), InputStream.nullInputStream());
    }
}
