package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfException;
import io.github.hfclient.http2.Frames;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Extent;
import io.github.hfclient.testkit.Streams;
import io.github.hfclient.wire.Expected.End;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every trouble with frames, met in each form and by the call after it: each ends as expected, and nothing is left of them. */
@Timeout(180)
class FramesTest {
    /** Before 25 the JDK may break answers off when the server says goodbye, or leave them alone until their time is over. */
    static List<Frames> rows() {
        boolean endsAnswers = Runtime.version().feature() < 25;
        return Stream.of(Frames.values())
                .filter(row -> row != Frames.FAREWELL_IN_BODY || !endsAnswers)
                .toList();
    }

    static Stream<Arguments> rowsAndWays() {
        return Extent.of(rows(), row -> Stream.of(Way.values()).map(way -> Arguments.of(row, way)));
    }

    @ParameterizedTest
    @MethodSource("rowsAndWays")
    void endsACall(Frames row, Way way) {
        Expected expected = ExpectedFrames.ofCall(row);
        try (Meeting meeting = new Meeting(new Framed(row), expected.end())) {
            Asked.call(meeting, way, text(row), expected);
            assertNextCallEndsSo(meeting, row);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endsAStream(Frames row) {
        Expected expected = ExpectedFrames.ofStream(row);
        try (Meeting meeting = new Meeting(new Framed(row), expected.end())) {
            Asked.stream(meeting, text(row), "", expected);
            assertNextCallEndsSo(meeting, row);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endsEachRowOfABatch(Frames row) {
        ExpectedBatch expected = ExpectedFrames.ofBatch(row);
        try (Meeting meeting = new Meeting(new Framed(row), expected.row().end())) {
            Asked.batch(meeting, rows(row), expected);
            assertNextCallEndsSo(meeting, row);
        }
    }

    @Test
    void endsAStreamOfAServerThatSaysGoodbye() {
        try (Meeting meeting = new Meeting(new Framed(Frames.FAREWELL_IN_BODY), End.BUSY_DEADLINE);
                Words.Pieces pieces = meeting.hf.stream(Words.of("hello"))) {
            Result<String> result = meeting.ended(CompletableFuture.supplyAsync(pieces::whole), End.BUSY_DEADLINE);
            if (result.failure() == null) assertThat(result.answer()).isEqualTo(Streams.TEXT);
            else assertThat(result.failure()).isInstanceOf(HfException.class);
        }
    }

    /** It has the only permit, and a connection. */
    private static void assertNextCallEndsSo(Meeting meeting, Frames row) {
        Result<Json> next = Result.of(meeting.hf.callAsync(Ask.of(text(row))));
        Expected expected = ExpectedFrames.ofCall(row);
        if (expected.failure() == null) assertThat(next.failure()).isNull();
        else next.failedWith(expected.failure());
    }

    private static List<String> rows(Frames row) {
        return IntStream.range(0, 6).mapToObj(number -> number + text(row)).toList();
    }

    private static String text(Frames row) {
        return row == Frames.NO_ROOM ? "hello ".repeat(20_000) : "hello";
    }
}
