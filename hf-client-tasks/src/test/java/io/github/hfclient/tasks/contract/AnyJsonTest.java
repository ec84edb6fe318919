package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a decoder gives an answer or says that it is none: nothing else. */
class AnyJsonTest {
    private static final int ROUNDS = 2_000;
    private static final List<Object> LEAVES = List.of(
            0,
            1,
            -1,
            0.5,
            3,
            1e300,
            2147483648L,
            "",
            "a",
            "Ada",
            "##a",
            "B-PER",
            "AAAAPwAAoL8=",
            true,
            false,
            "\uD83D");

    private final Random random = new Random(20_240_611);
    private final List<String> names = new ArrayList<>(List.of("x"));
    private int answers;

    static List<Contract> contracts() {
        return Contract.ALL;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void randomValues(Contract contract) {
        goodAnswers(contract).forEach(this::learnNames);
        for (int i = 0; i < ROUNDS; i++) read(contract, value(0).text());
        assertThat(answers).isLessThan(2 * ROUNDS);
    }

    /** Without the tasks whose answers are never read from JSON. */
    static List<Contract> answeredByJson() {
        return Contract.ALL.stream()
                .filter(contract -> !goodAnswers(contract).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answeredByJson")
    void goodAnswersWithOnePartReplaced(Contract contract) {
        List<Json> good = goodAnswers(contract);
        good.forEach(this::learnNames);
        for (int i = 0; i < ROUNDS; i++)
            read(contract, changed(good.get(i % good.size())).text());
        assertThat(answers).isBetween(1, 2 * ROUNDS - 1);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void goodAnswersCutOffAnywhere(Contract contract) {
        for (Json good : goodAnswers(contract)) {
            String text = good.text();
            for (int end = 0; end < text.length(); end++) read(contract, text.substring(0, end));
        }
        assertThat(answers).isZero();
    }

    /** Reads an answer as that to one request, and as that to two rows. */
    private void read(Contract contract, String answer) {
        Decoder<?> decoder = contract.plain().task().decoder();
        Body asked = contract.asked();
        read(answer, in -> decoder.read(in, asked));
        read(answer, in -> decoder.readRows(in, List.of(asked, asked)));
    }

    private void read(String answer, Function<JsonIn, Object> decoder) {
        try (JsonIn in = JsonIn.of(answer)) {
            assertThat(decoder.apply(in)).isNotNull();
            in.end();
            answers++;
        } catch (JsonException e) {
            assertThat(e).hasMessageMatching("expected .*|not valid JSON .*|the JSON ends too early");
        } catch (RuntimeException e) {
            fail("an answer or a JsonException was due for " + answer, e);
        }
    }

    private static List<Json> goodAnswers(Contract contract) {
        return contract.answers()
                .filter(fixture -> Stream.of("refused", "asked", "rows")
                        .allMatch(name -> fixture.get(name).absent()))
                .map(fixture -> fixture.get("answer"))
                .toList();
    }

    /** The names of fields that occur in the answer, so that random ones often mean something. */
    private void learnNames(Json json) {
        if (json instanceof Json.Obj object) names.addAll(object.fields().keySet());
        Stream<Json> parts =
                json instanceof Json.Obj object ? object.fields().values().stream() : json.items().stream();
        parts.forEach(this::learnNames);
    }

    private Json changed(Json json) {
        if (random.nextInt(4) == 0) return value(2);
        if (json instanceof Json.Arr array && !array.items().isEmpty()) {
            List<Json> items = new ArrayList<>(array.items());
            int place = random.nextInt(items.size());
            items.set(place, changed(items.get(place)));
            return new Json.Arr(items);
        }
        if (json instanceof Json.Obj object && !object.fields().isEmpty()) {
            List<String> names = List.copyOf(object.fields().keySet());
            String name = names.get(random.nextInt(names.size()));
            return object.with(name, changed(object.get(name)));
        }
        return value(2);
    }

    private Json value(int depth) {
        int kind = random.nextInt(depth > 4 ? 2 : 4);
        if (kind == 0) return Json.Null.NULL;
        if (kind == 1) return Json.of(LEAVES.get(random.nextInt(LEAVES.size())));
        return kind == 2 ? array(depth) : object(depth);
    }

    private Json array(int depth) {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) items.add(value(depth + 1));
        return new Json.Arr(items);
    }

    private Json object(int depth) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            fields.put(names.get(random.nextInt(names.size())), value(depth + 1));
        }
        return new Json.Obj(fields);
    }
}
