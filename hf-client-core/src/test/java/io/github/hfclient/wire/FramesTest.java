package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.http2.Frames;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every trouble with frames, met in each form and by the call after it: each ends as expected, and nothing is left of them. */
@Timeout(30)
class FramesTest {
    @ParameterizedTest
    @EnumSource
    void endsACall(Frames row) {
        for (Way way : Way.values()) {
            Expected expected = ExpectedFrames.ofCall(row);
            try (Meeting meeting = new Meeting(new Framed(row), expected.end())) {
                Asked.call(meeting, way, text(row), expected);
                assertNextCallEndsSo(meeting, row);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAStream(Frames row) {
        Expected expected = ExpectedFrames.ofStream(row);
        try (Meeting meeting = new Meeting(new Framed(row), expected.end())) {
            Asked.stream(meeting, text(row), "", expected);
            assertNextCallEndsSo(meeting, row);
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsEachRowOfABatch(Frames row) {
        ExpectedBatch expected = ExpectedFrames.ofBatch(row);
        try (Meeting meeting = new Meeting(new Framed(row), expected.row().end())) {
            Asked.batch(meeting, rows(row), expected);
            assertNextCallEndsSo(meeting, row);
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
