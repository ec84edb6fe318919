package io.github.hfclient.wire;

import static io.github.hfclient.wire.Expected.answer;
import static io.github.hfclient.wire.Expected.failure;
import static io.github.hfclient.wire.Expected.timedOut;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.AccessDenied;
import io.github.hfclient.HfException.InvalidInput;
import io.github.hfclient.HfException.NotFound;
import io.github.hfclient.HfException.OutOfCredits;
import io.github.hfclient.HfException.RateLimited;
import io.github.hfclient.HfException.Rejected;
import io.github.hfclient.HfException.ServerFailed;
import io.github.hfclient.HfException.StillLoading;
import io.github.hfclient.HfException.Unreachable;
import io.github.hfclient.HfException.UnreadableAnswer;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Bodies;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.ErrorBody;
import io.github.hfclient.testkit.Framing;
import io.github.hfclient.testkit.Limits;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.Redirects;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.wire.Expected.End;

/** What a cheap call of 30 s and three attempts must come to under each trouble of the catalogue, by family. */
final class Expectations {
    private static final String LABELS = labels(Answers.LABELS_JSON);

    private Expectations() {}

    static Expected of(Trouble trouble) {
        if (trouble instanceof Answers) return answer(LABELS);
        if (trouble instanceof Loading row) return of(row);
        if (trouble instanceof Limits row) return of(row);
        if (trouble instanceof ErrorBody row) return of(row).saying(row.words());
        if (trouble instanceof Cuts row) return of(row);
        if (trouble instanceof Framing row) return of(row);
        if (trouble instanceof Endless row) return of(row);
        if (trouble instanceof Bodies row) return ExpectedBodies.of(row);
        if (trouble instanceof Redirects) return failure(Rejected.class, 1).saying("answered 307; it wants to go to");
        if (trouble instanceof Streams) return unreadable();
        if (trouble instanceof BrokenStreams row) return of(row);
        if (trouble instanceof Statuses row) return ofStatus(row.status()).saying("answered " + row.status());
        return failure(AccessDenied.class, 1).saying("Invalid credentials: Bearer ***"); // Statuses.echoing(401)
    }

    /** The labels without the list around them. */
    private static String labels(String json) {
        return json.substring(1, json.length() - 1);
    }

    static Expected unreadable() {
        return failure(UnreadableAnswer.class, 1);
    }

    private static Expected stillLoading() {
        return failure(StillLoading.class, 0).requests(10, 13).gaps(250, 10_000).saying("still loading");
    }

    private static Expected brokeOff() {
        return failure(Unreachable.class, 2).gaps(250, 250).saying("the answer broke off");
    }

    /** At once the second time, since a stale connection is the likely cause; then after a pause. */
    private static Expected noAnswer() {
        return failure(Unreachable.class, 3).gaps(0, 500).saying("the connection failed");
    }

    private static Expected of(Loading row) {
        return row.saysLoading()
                ? stillLoading()
                : failure(ServerFailed.class, 3).gaps(250, 500).saying("answered 503");
    }

    private static Expected of(Limits row) {
        Expected limited = failure(RateLimited.class, 0).saying("Rate limit reached");
        return switch (row) {
            case A_DAY, OVERFLOW, BEYOND_INT, DATE_IN_A_DAY -> limited.requests(1, 1);
            case TWO_SECONDS, PADDED, RATE_LIMIT_TWO_SECONDS ->
                limited.requests(10, 15).gaps(2_000, 2_200);
            case FRACTION -> limited.requests(15, 20).gaps(1_500, 1_650);
            case DATE_IN_THREE_SECONDS -> limited.requests(8, 10).gaps(3_000, 3_300);
            default -> limited.requests(3, 3).gaps(250, 500);
        };
    }

    private static Expected of(ErrorBody row) {
        return switch (row) {
            case LOADING, LLAMA_CPP -> stillLoading();
            case OPENAI -> failure(NotFound.class, 1); // its code is model_not_supported
            case EVENT_IN_SUCCESS -> ofStatus(422);
            default -> row.status() == 200 ? unreadable() : ofStatus(row.status());
        };
    }

    private static Expected ofStatus(int status) {
        return switch (status) {
            case 400, 413, 415, 422 -> failure(InvalidInput.class, 1);
            case 401, 403 -> failure(AccessDenied.class, 1);
            case 402 -> failure(OutOfCredits.class, 1);
            case 404, 410 -> failure(NotFound.class, 1);
            case 504 -> failure(ServerFailed.class, 2).gaps(250, 250);
            case 408, 500, 502, 503 -> failure(ServerFailed.class, 3).gaps(250, 500);
            default -> throw new IllegalArgumentException("no expectation for " + status);
        };
    }

    private static Expected of(Cuts row) {
        return switch (row) {
            case CLOSE_AFTER_ANSWER, CLOSE_ON_REUSE, RESET_ON_REUSE -> answer(LABELS);
            case SHORT_BODY, SHORT_BODY_THAT_PARSES, CUT_CHUNK, NO_LAST_CHUNK -> brokeOff();
            case RESET_IN_BODY, RESET_IN_CHUNKS ->
                failure(Unreachable.class, 0).requests(2, 3).gaps(0, 500); // a reset may take the headers with it
            case RESET_BEFORE_ANSWER, CLOSE_BEFORE_ANSWER, RESET_IN_HEAD, CLOSE_IN_HEAD, CLOSE_IN_STATUS_LINE ->
                noAnswer();
        };
    }

    /** Where an answer never begins, the JDK's parser decides; all that counts is that no wrong value comes of it. */
    private static Expected of(Framing row) {
        return switch (row) {
            case HEADER_WITHOUT_COLON, TWO_EQUAL_LENGTHS, UNASKED_SECOND_ANSWER -> answer(LABELS);
            case STATUS_999 -> failure(Rejected.class, 1).saying("answered 999");
            case NEGATIVE_LENGTH, TWO_LENGTHS_SHORT_FIRST, TWO_LENGTHS_LONG_FIRST, LENGTH_AND_CHUNKS -> unreadable();
            case BROKEN_CHUNK_SIZE, NEGATIVE_CHUNK_SIZE, HUGE_CHUNK_SIZE, CHUNK_TOO_LONG -> brokeOff();
            default -> noAnswer();
        };
    }

    private static Expected of(Endless row) {
        return switch (row) {
            case NEVER_ANSWERS, STALLED_HEAD, SLOW_HEAD ->
                timedOut(End.REAL_DEADLINE).requests(2, 2); // over another connection
            case STALLED_BODY, STALLED_FAILURE, SLOW_BODY, TEN_GIGABYTES -> timedOut(End.MANUAL_DEADLINE);
            case STATUS_LINE, INFORMATION, HEADERS, HEADER -> noAnswer();
            case BODY, CHUNKS, WHITE_SPACE, TEXT -> unreadable().saying("longer than the limit");
            case PIECES -> unreadable();
            case FAILURE -> failure(InvalidInput.class, 1).saying("why why");
        };
    }

    /** A call that gets a stream instead of an answer. */
    private static Expected of(BrokenStreams row) {
        return switch (row) {
            case STALL_AT_ONCE -> timedOut(End.MANUAL_DEADLINE);
            case ERROR_FIRST -> ofStatus(500).saying("out of memory");
            case CUT, RESET, BROKEN_CHUNK -> // what breaks off may take with it what shows that it is a stream
                failure(HfException.class, 0).requests(1, 3).gaps(0, 500);
            default -> unreadable();
        };
    }
}
