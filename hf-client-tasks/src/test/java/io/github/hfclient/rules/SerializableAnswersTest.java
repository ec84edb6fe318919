package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hfclient.Media;
import io.github.hfclient.json.ByteSource;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.Labels;
import io.github.hfclient.tasks.RawAnswer;
import io.github.hfclient.tasks.chat.ChatPiece;
import io.github.hfclient.tasks.chat.Message;
import io.github.hfclient.tasks.chat.Structured;
import io.github.hfclient.tasks.embedding.Embedding;
import io.github.hfclient.tasks.generation.TextPiece;
import io.github.hfclient.tasks.longtext.LongSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers go into caches and from one machine to another as they are. */
class SerializableAnswersTest {
    static Set<Class<?>> answers() {
        return AnswerTypes.records();
    }

    @Test
    void answersAreFound() {
        assertThat(answers())
                .contains(Labels.class, Embedding.class, ChatPiece.class, TextPiece.class, LongSummary.class)
                .contains(Structured.class, Message.class, RawAnswer.OfMedia.class)
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerIsTheSameAfterwards(Class<?> type) throws Exception {
        Object answer = Sample.of(type);
        assertThat(again(answer)).isEqualTo(answer).isNotSameAs(answer);
    }

    @Test
    void anObjectOfManyFieldsKeepsThemInTheirOrder() throws Exception {
        Map<String, Integer> many = new LinkedHashMap<>();
        for (int i = 30; i > 0; i--) many.put("field" + i, i);
        Json object = Json.of(many);
        assertThat(((Json) again(object)).text()).isEqualTo(object.text());
        assertThat(((Json) again(object)).get("field7")).isEqualTo(Json.of(7));
        assertThat(again(Json.Null.NULL)).isSameAs(Json.Null.NULL);
    }

    @Test
    void aMessageWithAnImageInMemoryIsTheSameAfterwards() throws Exception {
        Message message = Message.user("Which animal?").image(Media.of(new byte[] {1, 2, 3}, "image/png"));
        assertThat(((Message) again(message)).json().text())
                .isEqualTo(message.json().text());
    }

    @Test
    void mediaElsewhereThanInMemoryAreRefused(@TempDir Path folder) throws IOException {
        Media file = Media.of(Files.write(folder.resolve("cat.png"), new byte[] {1}));
        ByteSource supplier = InputStream::nullInputStream;
        assertThatThrownBy(() -> again(file)).isInstanceOf(NotSerializableException.class);
        assertThatThrownBy(() -> again(Media.of(supplier, "image/png"))).isInstanceOf(NotSerializableException.class);
        assertThatThrownBy(() -> again(Message.user(file))).isInstanceOf(NotSerializableException.class);
    }

    private static Object again(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
