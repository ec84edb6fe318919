package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Share;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a decoder gives an answer or says that it is none: nothing else. */
class AnyJsonTest {
    private static final int MOST = 60;

    /** Some answers of one task, in the mean as many as there are tasks. */
    record Sent(Reader reader, List<Json> answers) {
        static Arbitrary<Sent> by(Reader reader, Arbitrary<Json> answer) {
            return answer.list()
                    .ofMaxSize(MOST)
                    .withSizeDistribution(RandomDistribution.uniform())
                    .map(answers -> new Sent(reader, answers));
        }

        void read(double least, double most) {
            for (Json answer : answers) Share.between(reader.task(), least, most, reader.reads(bytes(answer)));
        }

        @Override
        public String toString() {
            return reader + ": " + answers;
        }
    }

    @Provide
    Arbitrary<Sent> values() {
        return Arbitraries.oneOf(Reader.ALL.stream()
                .map(reader -> Sent.by(reader, new AnyJson(reader.good()).value(5)))
                .toList());
    }

    @Any
    void anyValues(@ForAll("values") Sent sent) {
        sent.read(0, 0.99);
    }

    static Stream<Reader> answeredByJson() {
        return Reader.ALL.stream().filter(reader -> !reader.good().isEmpty());
    }

    @Provide
    Arbitrary<Sent> almostGood() {
        return Arbitraries.oneOf(answeredByJson().map(AnyJsonTest::almostGood).toList());
    }

    private static Arbitrary<Sent> almostGood(Reader reader) {
        AnyJson any = new AnyJson(reader.good());
        return Sent.by(
                reader,
                Arbitraries.oneOf(reader.good().stream().map(any::changed).toList()));
    }

    @Any
    void goodAnswersWithOnePartReplaced(@ForAll("almostGood") Sent sent) {
        sent.read(0.001, 0.999);
    }

    @ParameterizedTest
    @MethodSource("answeredByJson")
    void goodAnswersCutOffAnywhere(Reader reader) {
        for (Json good : reader.good()) {
            byte[] json = bytes(good);
            for (int end = 0; end < json.length; end++)
                assertThat(reader.reads(Arrays.copyOf(json, end))).isFalse();
        }
    }

    private static byte[] bytes(Json json) {
        return json.text().getBytes(StandardCharsets.UTF_8);
    }
}
