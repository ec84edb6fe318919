package io.github.hfclient.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.Any;
import io.github.hfclient.testkit.Noise;
import io.github.hfclient.testkit.Share;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

class AnyValueTest {
    private static final int DEPTH = 3;
    private static final int PARTS = 4;

    @Provide
    Arbitrary<Json> values() {
        return value(DEPTH);
    }

    @Any
    void whatWasWrittenIsReadBackEqual(@ForAll("values") Json value) {
        assertThat(Json.parse(value.text())).isEqualTo(value);
    }

    @Any
    void aStreamGivesWhatTheTextGives(@ForAll("values") Json value) {
        assertThat(JsonIn.of(new ByteArrayInputStream(bytes(value))).json()).isEqualTo(value);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        return Noise.damaged(value(DEPTH).map(AnyValueTest::bytes));
    }

    @Any
    void damagedTextIsReadOrRefusedButNothingElse(@ForAll("damaged") byte[] text) {
        Share.between(0.1, 0.99, refuses(text));
    }

    private static byte[] bytes(Json value) {
        return value.text().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean refuses(byte[] bytes) {
        try (JsonIn in = JsonIn.of(bytes, 0, bytes.length)) {
            in.json();
            in.end();
            return false;
        } catch (JsonException e) {
            return true;
        }
    }

    private static Arbitrary<Json> value(int depth) {
        if (depth == 0) return leaf();
        Arbitrary<Json> part = Arbitraries.lazy(() -> value(depth - 1));
        Arbitrary<Json> array = part.list().ofMaxSize(PARTS).map(Json.Arr::new);
        Arbitrary<Json> object = Arbitraries.maps(text(), part).ofMaxSize(PARTS).map(Json.Obj::new);
        return Arbitraries.oneOf(leaf(), array, object);
    }

    private static Arbitrary<Json> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.just(Json.Null.NULL),
                Arbitraries.of(true, false).map(Json.Bool::new),
                number().map(Json.Num::new),
                text().map(Json.Str::new));
    }

    private static Arbitrary<BigDecimal> number() {
        return Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-200, 200))
                .as(BigDecimal::new);
    }

    /** Any code points but halves of surrogate pairs, among them control characters, quotes and emoji. */
    private static Arbitrary<String> text() {
        return Noise.text("\"", "\\", "\n", "\ud83d\ude00", "a");
    }
}
