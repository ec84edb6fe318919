package io.github.hfclient.wire;

import static io.github.hfclient.wire.Expected.answer;
import static io.github.hfclient.wire.Expected.failure;
import static io.github.hfclient.wire.Expected.timedOut;

import io.github.hfclient.HfException;
import io.github.hfclient.HfException.TimedOut;
import io.github.hfclient.HfException.Unreachable;
import io.github.hfclient.http2.Frames;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.wire.Expected.End;
import java.util.EnumSet;
import java.util.Set;

/** What must come of each trouble with the frames of HTTP/2. */
final class ExpectedFrames {
    /**
     * The JDK gives the connection up, but only after it has failed the call: the next attempt may still be made there, and is then
     * not sent or, seldom, left alone until its time is over.
     */
    private static final Set<Frames> ENDS = EnumSet.of(Frames.HEADERS_WITHOUT_END, Frames.INFORMATION_WITHOUT_END);

    /** Newer JDKs ask again once by themselves for each time that the client does. */
    private static final Set<Frames> REPEATED = EnumSet.of(Frames.REFUSED_STREAM, Frames.FAREWELL_BEFORE_ANSWER);

    private static final String LABELS = Answers.LABELS_JSON.substring(1, Answers.LABELS_JSON.length() - 1);

    private ExpectedFrames() {}

    static boolean endsConnections(Frames row) {
        return ENDS.contains(row);
    }

    static boolean mayBeRepeated(Frames row) {
        return REPEATED.contains(row);
    }

    static Expected ofCall(Frames row) {
        return switch (row) {
            case RESET,
                    REFUSED_STREAM,
                    ENHANCE_YOUR_CALM,
                    FAREWELL_BEFORE_ANSWER,
                    UPPER_CASE,
                    BROKEN_HEADER,
                    NO_STATUS,
                    NO_HPACK,
                    PROMISE -> failure(Unreachable.class, 3).gaps(0, 500).saying("the connection failed");
            case HEADERS_WITHOUT_END, INFORMATION_WITHOUT_END ->
                failure(HfException.class, 0).requests(1, 3).gaps(0, 500);
            case RESET_IN_BODY, SHORT_BODY, LONG_BODY -> brokenOff(2, row == Frames.RESET_IN_BODY ? 3 : 2);
            case DATA_BEFORE_HEAD, CONTINUATIONS_WITHOUT_END, NO_ROOM ->
                timedOut(End.REAL_DEADLINE).requests(2, 2); // over another connection
            case NO_BODY -> Expectations.unreadable();
            default -> answer(LABELS);
        };
    }

    /** A costly one: what may have been answered is not asked for again. What says that it is whole, is. */
    static Expected ofStream(Frames row) {
        return switch (row) {
            case SHORT_BODY, LONG_BODY -> answer(Streams.TEXT);
            case RESET_IN_BODY -> cut();
            default -> ofStream(ofCall(row));
        };
    }

    private static Expected ofStream(Expected call) {
        if (call.answer() != null) return answer(Streams.TEXT);
        if (call.failure() == TimedOut.class) return call.requests(1, 1);
        if (call.failure() != Unreachable.class) return call;
        return failure(Unreachable.class, 2).saying(call.words());
    }

    /** What breaks off may take with it what came before. */
    private static Expected cut() {
        return failure(HfException.class, 0).requests(1, 2);
    }

    static ExpectedBatch ofBatch(Frames row) {
        return ExpectedBatch.of(ofCall(row), false);
    }

    private static Expected brokenOff(int fewest, int most) {
        return failure(Unreachable.class, 0).requests(fewest, most).gaps(0, 500);
    }
}
