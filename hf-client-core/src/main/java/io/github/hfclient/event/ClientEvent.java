package io.github.hfclient.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that happened in a client, for metrics and displays. Holds no secret and no content of requests or answers. */
public sealed interface ClientEvent {
    /** The Hub's id of the task. */
    String task();

    /** The model asked, null if none was named. */
    @Nullable
    String model();

    /**
     * One HTTP request is over.
     *
     * @param status the HTTP status, 0 if no answer came
     * @param result what became of it, in one word, such as {@code answered} or {@code loading}
     * @param number which attempt of its call this was, from 1
     * @param rows how many rows the request asked about, at least 1
     * @param elapsed from sending to the end of the answer, or of a stream's first event
     * @param requestId the server's id of the request, null if it sent none
     */
    record AttemptEnded(
            String task,
            @Nullable String model,
            int status,
            String result,
            int number,
            int rows,
            Duration elapsed,
            @Nullable String requestId)
            implements ClientEvent {}

    /**
     * A call waits before its next attempt.
     *
     * @param reason what for
     * @param expected how long at most
     */
    record Waiting(String task, @Nullable String model, Reason reason, Duration expected) implements ClientEvent {
        /** Why a call waits. */
        public enum Reason {
            /** The model is loading. */
            LOADING,
            /** The server asked for a pause. */
            RATE_LIMIT,
            /** The client itself sends no faster: a pace was set, or the server showed how fast it takes requests. */
            PACE,
            /** The budget has no request left; it has one again after the wait. */
            BUDGET,
            /** The last attempt failed in a way that may pass. */
            RETRY
        }
    }

    /**
     * The share of a budget is used at which a warning was wanted.
     *
     * @param period {@code day} or {@code month}
     * @param used requests of it so far
     * @param limit requests that it has
     */
    record BudgetUsed(String task, @Nullable String model, String period, long used, long limit)
            implements ClientEvent {}

    /**
     * A list of a batch was refused, and is asked about again in parts.
     *
     * @param rows how many rows it had
     * @param status the HTTP status; 200 if the answer was not one for so many rows
     */
    record ListSplit(String task, @Nullable String model, int rows, int status) implements ClientEvent {}

    /**
     * A batch sends nothing but now and then one request, because the server answers nobody.
     *
     * @param failure the class name of the last exception
     */
    record BatchPaused(String task, @Nullable String model, String failure) implements ClientEvent {}

    /**
     * A call is over.
     *
     * @param attempts HTTP requests sent for it
     * @param elapsed from the call to its end, waits included
     * @param failure the class name of the exception, null if there was an answer
     */
    record CallEnded(
            String task,
            @Nullable String model,
            int attempts,
            Duration elapsed,
            @Nullable String failure) implements ClientEvent {}
}
