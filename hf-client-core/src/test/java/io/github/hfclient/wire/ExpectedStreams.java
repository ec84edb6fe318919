package io.github.hfclient.wire;

import static io.github.hfclient.wire.Expected.answer;
import static io.github.hfclient.wire.Expected.failure;
import static io.github.hfclient.wire.Expected.timedOut;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.IncompleteAnswer;
import io.github.hfclient.HfException.InvalidInput;
import io.github.hfclient.HfException.Rejected;
import io.github.hfclient.HfException.ServerFailed;
import io.github.hfclient.HfException.Unreachable;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Bodies;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.ErrorBody;
import io.github.hfclient.testkit.Framing;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.testkit.Trouble;
import io.github.hfclient.wire.Expected.End;

/**
 * What a chat that is streamed must come to under each trouble. Until the first event it is a call like any other, but a costly
 * one: what may have been answered and billed is not asked for again.
 */
final class ExpectedStreams {
    private ExpectedStreams() {}

    static Expected of(Trouble trouble) {
        if (trouble instanceof Streams) return answer(Streams.TEXT);
        if (trouble instanceof BrokenStreams row) return of(row);
        if (trouble == Bodies.ERROR) return failure(Rejected.class, 1).saying("it failed after all");
        if (trouble instanceof Answers) return noChat();
        if (trouble instanceof Bodies) return Expectations.unreadable();
        if (trouble == ErrorBody.EVENT_IN_SUCCESS)
            return failure(InvalidInput.class, 1).saying("too long");
        if (trouble == ErrorBody.FAILED_IN_SUCCESS || trouble == ErrorBody.ERROR_IN_SUCCESS)
            return failure(Rejected.class, 1);
        if (trouble instanceof ErrorBody row && row.status() == 200) return Expectations.unreadable();
        if (trouble instanceof Cuts row) return of(row);
        if (trouble instanceof Framing row) return of(row);
        if (trouble instanceof Endless row) return of(row);
        return costly(Expectations.of(trouble));
    }

    private static Expected noStream() {
        return Expectations.unreadable().saying("expected a stream of events");
    }

    /** A gateway that gave up may stand before a model that went on. */
    private static Expected costly(Expected cheap) {
        boolean inDoubt = cheap.failure() == ServerFailed.class && cheap.most() == 2;
        return inDoubt ? failure(ServerFailed.class, 1).saying(cheap.words()) : cheap;
    }

    /** JSON comes as one piece if it is an answer to a chat. */
    private static Expected noChat() {
        return Expectations.unreadable().saying("expected a chunk of a chat");
    }

    /** It is costly, so it is not asked for again. */
    private static Expected brokeOff() {
        return failure(Unreachable.class, 1).saying("the answer broke off");
    }

    private static Expected noAnswer() {
        return failure(Unreachable.class, 2).saying("the connection failed");
    }

    private static Expected of(BrokenStreams row) {
        return switch (row) {
            case ERROR_FIRST -> failure(ServerFailed.class, 3).gaps(250, 500).saying("out of memory");
            case ERROR_INSTEAD -> failure(Rejected.class, 1).saying("out of memory");
            case JSON_INSTEAD -> answer("Hello");
            case NOTHING -> Expectations.unreadable().saying("expected at least one event");
            case HTML_INSTEAD, EMPTY_INSTEAD -> noStream();
            case STALL_AT_ONCE -> timedOut(End.MANUAL_DEADLINE);
            case STALL, KEEP_ALIVE_STEPS -> incomplete().endedBy(End.MANUAL_DEADLINE);
            case KEEP_ALIVE_FOR_EVER -> incomplete().endedBy(End.BUSY_DEADLINE);
            case CUT, RESET, BROKEN_CHUNK -> // what breaks off may take with it what came before
                failure(HfException.class, 0).requests(1, 2);
            default -> incomplete();
        };
    }

    private static Expected incomplete() {
        return failure(IncompleteAnswer.class, 1).saying("the stream ended before its answer did");
    }

    private static Expected of(Cuts row) {
        return switch (row) {
            case RESET_BEFORE_ANSWER, CLOSE_BEFORE_ANSWER, RESET_IN_HEAD, CLOSE_IN_HEAD, CLOSE_IN_STATUS_LINE ->
                noAnswer();
            case RESET_IN_BODY, RESET_IN_CHUNKS -> failure(HfException.class, 0).requests(1, 2);
            case SHORT_BODY, SHORT_BODY_THAT_PARSES, CUT_CHUNK, NO_LAST_CHUNK -> brokeOff();
            case CLOSE_AFTER_ANSWER, CLOSE_ON_REUSE, RESET_ON_REUSE -> noChat();
        };
    }

    private static Expected of(Framing row) {
        return switch (row) {
            case BROKEN_CHUNK_SIZE, NEGATIVE_CHUNK_SIZE, HUGE_CHUNK_SIZE, CHUNK_TOO_LONG -> brokeOff();
            case HEADER_WITHOUT_COLON, TWO_EQUAL_LENGTHS, UNASKED_SECOND_ANSWER -> noChat();
            default -> Expectations.of(row).failure() == Unreachable.class ? noAnswer() : Expectations.of(row);
        };
    }

    private static Expected of(Endless row) {
        return switch (row) {
            case NEVER_ANSWERS, STALLED_HEAD, SLOW_HEAD -> timedOut(End.REAL_DEADLINE);
            case STATUS_LINE, HEADERS, HEADER -> noAnswer();
            case INFORMATION -> failure(Unreachable.class, 1).saying("maxNonFinalResponses");
            case PIECES -> incomplete().saying("longer than the limit");
            case STALLED_BODY, STALLED_FAILURE, SLOW_BODY, TEN_GIGABYTES, BODY, CHUNKS, WHITE_SPACE, TEXT, FAILURE ->
                Expectations.of(row);
        };
    }
}
