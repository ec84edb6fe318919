package io.github.hfclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ManualTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into caches, sessions and the tasks of clusters comes out as it was. */
class SerializableTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "1.50",
                "1e400",
                "\"a\\u0000\\ud83d\\ude00\"",
                "[]",
                "{}",
                "[1,[2,{\"a\":null}]]",
                "{\"z\":1,\"a\":{\"b\":[]},\"m\":false}",
                "{\"1\":1,\"2\":2,\"3\":3,\"4\":4,\"5\":5,\"6\":6,\"7\":7,\"8\":8,\"9\":9,\"0\":0}"
            })
    void jsonIsEqualAndInOrder(String text) throws Exception {
        Json json = Json.parse(text);
        Json read = roundTrip(json);
        assertThat(read).isEqualTo(json).hasToString(json.toString());
        assertThat(Json.parse(json.toString())).isEqualTo(json);
    }

    @Test
    void anObjectThatWasReadCanBeAddedTo() throws Exception {
        Json.Obj read = roundTrip(Json.Obj.of("a", Json.of(1)));
        assertThat(read.with("b", Json.of(2))).hasToString("{\"a\":1,\"b\":2}");
    }

    /** Whoever forges a stream gets no object that changes afterwards. */
    @Test
    void anObjectKeepsNothingOfTheMapThatItWasReadFrom() throws Exception {
        Map<String, Json> fields = new LinkedHashMap<>(Map.of("a", Json.of(1)));
        Object[] read = roundTrip(new Object[] {fields, new Json.Obj(fields)});
        ((Map<?, ?>) read[0]).clear();
        assertThat(read[1]).hasToString("{\"a\":1}");
    }

    @Test
    void mediaInMemoryKeepTypeAndBytes() throws Exception {
        Media media = Media.of(PNG);
        Media read = roundTrip(media);
        assertThat(read).isEqualTo(media).hasToString("image/png, 11 bytes");
        assertThat(read.bytes()).isEqualTo(PNG);
        assertThat(roundTrip(media.dataUrl())).isEqualTo(media.dataUrl());
        assertThat(roundTrip(Media.of(ByteSource.of(PNG), "image/x-own"))).hasToString("image/x-own, 11 bytes");
    }

    @Test
    void otherMediaSayWhyNot(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("cat.png"), PNG);
        ByteSource supplier = () -> InputStream.nullInputStream();
        for (Serializable media : new Serializable[] {
            Media.of(file),
            Media.of(supplier, "image/png"),
            Media.of(file).json(),
            Json.Obj.of("a", Media.of(file).dataUrl())
        }) {
            assertThatThrownBy(() -> roundTrip(media))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessageContaining("not in memory")
                    .hasMessageContaining("Media.of(media.bytes(), media.type())");
        }
        assertThat(roundTrip(Media.of(Media.of(file).bytes(), "image/png")).bytes())
                .isEqualTo(PNG);
    }

    @Test
    void exchangesAndItemsOfARealCall() throws Exception {
        try (HostileServer server = HostileServer.start(request -> Answers.LABELS.trouble());
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .build()) {
            Exchange<Json> exchange = hf.exchange(Ask.of("hello"));
            Exchange<Json> read = roundTrip(exchange);
            assertThat(read).isEqualTo(exchange);
            assertThat(read.header("CONTENT-TYPE"))
                    .isEqualTo(exchange.header("content-type"))
                    .isPresent();
            Item<String, Json> item = new Item.Answered<>("hello", 3, exchange.answer());
            assertThat(roundTrip(item)).isEqualTo(item);
        }
    }

    @Test
    void anItemKeepsItsFailure() throws Exception {
        HfException.Details details = new HfException.Details("t", "m", "h", 404, null, "gone", "", null);
        Item<String, Json> read = roundTrip(new Item.Failed<>("a", 1, new HfException.NotFound("no", details, null)));
        assertThatThrownBy(read::value).isInstanceOf(HfException.NotFound.class).hasMessage("no");
        assertThat(((HfException) read.failure().orElseThrow()).details()).isEqualTo(details);
    }

    @SuppressWarnings("unchecked") // of the same type as what was written
    private static <T> T roundTrip(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
