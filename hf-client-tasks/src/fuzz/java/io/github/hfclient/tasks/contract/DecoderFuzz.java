package io.github.hfclient.tasks.contract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The first byte says which task it is that is answered. */
class DecoderFuzz {
    static Stream<byte[]> answers() {
        return IntStream.range(0, Reader.ALL.size()).boxed().flatMap(DecoderFuzz::answers);
    }

    private static Stream<byte[]> answers(int task) {
        return Reader.ALL.get(task).good().stream()
                .map(answer -> ((char) task + answer.text()).getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("answers")
    @FuzzTest
    void anyAnswer(byte[] bytes) {
        if (bytes.length == 0) return;
        Reader reader = Reader.ALL.get((bytes[0] & 0xFF) % Reader.ALL.size());
        reader.reads(Arrays.copyOfRange(bytes, 1, bytes.length));
    }
}
