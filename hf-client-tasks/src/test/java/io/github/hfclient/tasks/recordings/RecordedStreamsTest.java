package io.github.hfclient.tasks.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.AnswerStream;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.tasks.chat.Chat;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.ChatPiece;
import io.github.hfclient.tasks.chat.ChatStream;
import io.github.hfclient.tasks.generation.GeneratedText;
import io.github.hfclient.tasks.generation.TextGeneration;
import io.github.hfclient.tasks.wire.Canned;
import io.github.hfclient.tasks.wire.Pieced;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers really streamed gives the exact text, however the bytes are cut, and what does not end is said to be cut. */
@EnabledIf("io.github.hfclient.tasks.recordings.Recording#available")
class RecordedStreamsTest {
    private static final int CUTS = 1_000;

    private final Random random = new Random(20_240_611);

    static List<RecordedStream> whole() {
        return RecordedStream.all().filter(RecordedStream::isWhole).toList();
    }

    static List<RecordedStream> cutShort() {
        return whole().stream()
                .map(RecordedStream::withoutEnd)
                .filter(RecordedStream::hasEvents)
                .toList();
    }

    static List<RecordedStream> others() {
        return RecordedStream.all().filter(stream -> !stream.isWhole()).toList();
    }

    /** Every seventh: of all servers, and of both tasks. */
    static List<RecordedStream> some() {
        List<RecordedStream> all = whole();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 7).map(all::get).toList();
    }

    @Test
    void thereAreStreamsOfBothTasks() {
        assertThat(whole().stream().filter(RecordedStream::isChat)).hasSizeGreaterThan(60);
        assertThat(whole().stream().filter(stream -> !stream.isChat())).hasSizeGreaterThan(20);
        assertThat(cutShort()).hasSizeGreaterThan(80);
        assertThat(some()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void givesTheExactText(RecordedStream recorded) {
        Object answer = whole(recorded);
        assertThat(text(answer)).isEqualTo(recorded.text());
        assertThat(finishReason(answer)).isEqualTo(recorded.finishReason());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void givesTheSamePieceByPiece(RecordedStream recorded) {
        if (!recorded.isChat()) return; // the whole text of the other form is no sum of its tokens
        try (HfClient hf = client(recorded);
                ChatStream answer = chat(hf)) {
            assertThat(answer.stream().map(ChatPiece::text).collect(Collectors.joining()))
                    .isEqualTo(recorded.text());
        }
    }

    @ParameterizedTest
    @MethodSource("some")
    void givesTheSameWhereverItIsCut(RecordedStream recorded) {
        Object once = whole(recorded);
        try (HfClient hf = client(recorded)) {
            for (int i = 0; i < CUTS; i++) assertThat(whole(hf, recorded)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("cutShort")
    void isReportedAsCutWithoutItsEnd(RecordedStream recorded) {
        assertThatThrownBy(() -> whole(recorded)).isInstanceOf(HfException.IncompleteAnswer.class);
    }

    /** Refusals inside a stream, and a chat in a form of one server alone. */
    @ParameterizedTest
    @MethodSource("others")
    void isNoEmptyAnswerInAnotherForm(RecordedStream recorded) {
        assertThatThrownBy(() -> whole(recorded)).isInstanceOf(HfException.class);
    }

    private HfClient client(RecordedStream recorded) {
        byte[] bytes = recorded.bytes();
        return new Canned(200, "text/event-stream", () -> new Pieced(bytes, random)).client();
    }

    private static ChatStream chat(HfClient hf) {
        return hf.on("acme/m").stream(Chat.of("a"));
    }

    private Object whole(RecordedStream recorded) {
        try (HfClient hf = client(recorded)) {
            return whole(hf, recorded);
        }
    }

    private static Object whole(HfClient hf, RecordedStream recorded) {
        try (AnswerStream<?, ?> stream = recorded.isChat()
                ? chat(hf)
                : hf.on("acme/m").stream(TextGeneration.of("a").details(true))) {
            return stream.whole();
        }
    }

    private static String text(Object answer) {
        return answer instanceof ChatAnswer chat ? chat.text() : ((GeneratedText) answer).text();
    }

    private static @Nullable String finishReason(Object answer) {
        return answer instanceof ChatAnswer chat ? chat.finishReason() : ((GeneratedText) answer).finishReason();
    }
}
