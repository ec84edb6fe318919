package io.github.hfclient.tasks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonException;
import io.github.hfclient.json.JsonIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads whatever is sent as the answer of a task.
 *
 * @param good none if the answers of the task are never read from JSON
 */
record Reader(String task, Decoder<?> decoder, Body asked, List<Json> good) {
    static final List<Reader> ALL = Contract.ALL.stream().map(Reader::of).toList();

    private static Reader of(Contract contract) {
        return new Reader(contract.task(), contract.plain().task().decoder(), contract.asked(), good(contract));
    }

    private static List<Json> good(Contract contract) {
        return contract.answers()
                .filter(fixture -> Stream.of("refused", "asked", "rows")
                        .allMatch(name -> fixture.get(name).absent()))
                .map(fixture -> fixture.get("answer"))
                .toList();
    }

    /** Whether it is an answer, be it to one request or to two rows. */
    boolean reads(byte[] json) {
        boolean one = reads(json, in -> decoder.read(in, asked));
        boolean rows = reads(json, in -> decoder.readRows(in, List.of(asked, asked)));
        return one || rows;
    }

    private boolean reads(byte[] json, Function<JsonIn, Object> read) {
        try (JsonIn in = JsonIn.of(new ByteArrayInputStream(json))) {
            assertThat(read.apply(in)).isNotNull();
            in.end();
            return true;
        } catch (JsonException e) {
            assertThat(e).hasMessageMatching("expected .*|not valid JSON.*|the JSON (ends too early|is nested .*)");
            return false;
        } catch (RuntimeException e) {
            return fail(task + ": an answer or a JsonException was due for " + text(json), e);
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return task;
    }
}
