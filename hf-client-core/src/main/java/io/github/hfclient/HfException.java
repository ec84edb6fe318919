package io.github.hfclient;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a call has no answer. Each kind is a nested class; a kind of its own exists where a caller acts differently, and
 * kinds may be added, so a {@code catch} or {@code switch} over them wants a default.
 *
 * <p>The message says what failed, where (model, host, request id) and what to do; it holds the server's words about the
 * error, but no content of an answer and no secret. Failures of earlier attempts of the same call are
 * {@link #getSuppressed() suppressed}. Instances are safe to share between threads.
 *
 * <pre>{@code
 * try {
 *     labels = hf.call(TextClassification.of(text));
 * } catch (HfException.RateLimited e) {
 *     later(e.details().retryAfter());
 * }
 * }</pre>
 */
public abstract sealed class HfException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Details details;

    private HfException(String message, Details details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /**
     * What is known about the call that failed.
     *
     * @param task the Hub's id of the task, such as {@code text-classification}
     * @param model the model asked for, null if none was named
     * @param host the host asked, or the one where the answer says that the result lies
     * @param status the HTTP status of the answer, or of the last one before the time was over, or the one that an error
     *     inside a 200 stands for; 0 if none came
     * @param requestId the server's id of the request, to quote in a report; null if it sent none
     * @param serverMessage the server's words about the error; null if it sent none
     * @param bodyExcerpt the beginning of the answer's body, or the event that ended a stream, as text, empty if there was none; may hold personal data. Where a
     *     server refuses for warnings and the model has answered all the same, the body up to the limit for errors
     * @param retryAfterOrNull how long the server asked to wait; null if it did not say
     */
    public record Details(
            String task,
            @Nullable String model,
            String host,
            int status,
            @Nullable String requestId,
            @Nullable String serverMessage,
            String bodyExcerpt,
            @Nullable Duration retryAfterOrNull)
            implements Serializable {
        /** How long the server asked to wait before the next request. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfterOrNull);
        }

        @Override
        public String toString() {
            return task + " by " + (model == null ? "no named model" : model) + " at " + host + ", status " + status;
        }
    }

    /** What is known about the call that failed. */
    public final Details details() {
        return details;
    }

    /** The HTTP status of the answer, or the one that an error inside it stands for; 0 if none came. */
    public final int status() {
        return details.status();
    }

    /** The beginning of the answer's body; may hold personal data, so it is in no message. */
    public final String bodyExcerpt() {
        return details.bodyExcerpt();
    }

    /** The server refused; its own class stands for every status that has no nested class. */
    public static non-sealed class Rejected extends HfException {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public Rejected(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** 401 or 403: no token, an unknown one, or one without the permission. */
    public static final class AccessDenied extends Rejected {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public AccessDenied(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** 402: the account has no credits left. */
    public static final class OutOfCredits extends Rejected {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public OutOfCredits(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** 404 or 410, or a model that no provider serves. */
    public static final class NotFound extends Rejected {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public NotFound(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** 400, 413, 415 or 422: the server does not take this input. */
    public static final class InvalidInput extends Rejected {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public InvalidInput(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** 429: too many requests, and the wait that the server asked for does not fit the time of the call. */
    public static final class RateLimited extends Rejected {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public RateLimited(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** 408, 424 or 5xx, still so after the attempts that are allowed. */
    public static final class ServerFailed extends Rejected {
        private static final long serialVersionUID = 1L;

        /** An answer of this status. */
        public ServerFailed(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** A budget of the client's own is spent, so the request was not sent. */
    public static final class BudgetSpent extends HfException {
        private static final long serialVersionUID = 1L;

        private final Instant resetsAt;

        /** Nothing is left until the budget starts anew. */
        public BudgetSpent(String message, Details details, Instant resetsAt) {
            super(message, details, null);
            this.resetsAt = resetsAt;
        }

        /** When the budget starts anew. */
        public Instant resetsAt() {
            return resetsAt;
        }
    }

    /** The model was still loading when the time of the call was over. */
    public static final class StillLoading extends HfException {
        private static final long serialVersionUID = 1L;

        /** The model did not become ready. */
        public StillLoading(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** The time of the call was over before the answer was complete. */
    public static final class TimedOut extends HfException {
        private static final long serialVersionUID = 1L;

        /** The deadline passed. */
        public TimedOut(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** No connection, or one that broke before the answer was complete. */
    public static final class Unreachable extends HfException {
        private static final long serialVersionUID = 1L;

        /** The connection failed. */
        public Unreachable(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /**
     * The answer is none that the task can have, or it only says where the result lies and nothing usable lies there; the message
     * says what was expected and what came.
     */
    public static final class UnreadableAnswer extends HfException {
        private static final long serialVersionUID = 1L;

        /** The answer has another shape. */
        public UnreadableAnswer(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }

    /** A stream ended before its answer was complete. */
    public static final class IncompleteAnswer extends HfException {
        private static final long serialVersionUID = 1L;

        private final String textSoFar;

        /** The stream broke off after this text. */
        public IncompleteAnswer(String message, Details details, String textSoFar, @Nullable Throwable cause) {
            super(message, details, cause);
            this.textSoFar = textSoFar;
        }

        /** The text that came before the stream ended; may be empty. */
        public String textSoFar() {
            return textSoFar;
        }
    }

    /** The call was cancelled, its thread interrupted, or its client closed. */
    public static final class Cancelled extends HfException {
        private static final long serialVersionUID = 1L;

        /** The caller wants no answer any more. */
        public Cancelled(String message, Details details, @Nullable Throwable cause) {
            super(message, details, cause);
        }
    }
}
