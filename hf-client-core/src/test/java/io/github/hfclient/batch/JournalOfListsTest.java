package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Body;
import io.github.hfclient.Decoder;
import io.github.hfclient.Media;
import io.github.hfclient.Results;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.json.JsonIn;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers to lists in forms of their own, cut into rows for the journal. */
@Timeout(180)
class JournalOfListsTest {
    @TempDir
    Path folder;

    private record Request<R>(Task<R> task, String text) implements TaskRequest<R> {
        @Override
        public Body body() {
            return Body.of(text);
        }
    }

    /** Reads {@code {"data":[{"index":0,"embedding":"a"}]}}, as lists of texts in the OpenAI form are answered. */
    private static final class OpenAi implements Decoder<String> {
        @Override
        public String read(JsonIn in, Body asked) {
            return readRows(in, List.of(asked)).get(0);
        }

        @Override
        public List<String> readRows(JsonIn in, List<Body> asked) {
            Json answer = in.json();
            String[] rows = new String[asked.size()];
            for (Json entry : answer.get("data").items()) {
                rows[entry.get("index").number().intValue()] =
                        entry.get("embedding").string();
            }
            return List.of(rows);
        }
    }

    /** Reads what no other does: the answers of the rows in one string. */
    private static final class Joined implements Decoder<String> {
        @Override
        public String read(JsonIn in, Body asked) {
            return in.text();
        }

        @Override
        public List<String> readRows(JsonIn in, List<Body> asked) {
            return List.of(in.text().split(" "));
        }
    }

    private Results<String, String> run(Rig rig, Task<String> task, List<String> rows, int listRows) {
        return rig.hf
                .on("acme/m")
                .batch(rows, text -> new Request<>(task, text))
                .listRows(listRows)
                .journal(folder.resolve("run.journal"))
                .run();
    }

    private static Trouble shuffled(ReceivedRequest request) {
        List<String> texts = Echo.texts(request);
        List<Object> data = new ArrayList<>(IntStream.range(0, texts.size())
                .mapToObj(i -> Map.of("index", i, "embedding", texts.get(i)))
                .toList());
        Collections.reverse(data);
        return Answers.json(Json.of(Map.of("data", data)).text());
    }

    @Test
    void keepsEntriesThatComeInAnyOrder() {
        Task<String> task = Task.of("embedding-test", new OpenAi()).lists(Task.Lists.ROWS);
        List<String> rows = List.of("a", "b", "c", "d", "e");
        try (Rig rig = Rig.of(JournalOfListsTest::shuffled)) {
            for (int i = 0; i < 2; i++) {
                assertThat(run(rig, task, rows, 3).values()).isEqualTo(rows);
                assertThat(rig.asked()).hasSize(2);
            }
        }
    }

    @Test
    void saysThatAnAnswerCannotBeCut() {
        Task<String> task = Task.of("joined-test", new Joined()).lists(Task.Lists.ROWS);
        Function<ReceivedRequest, Trouble> joining = request ->
                Answers.json(Json.of(String.join(" ", Echo.texts(request))).text());
        List<String> rows = List.of("a", "b", "c", "d");
        try (Rig rig = Rig.of(joining)) {
            assertThat(run(rig, task, rows, 2).failed())
                    .hasSize(4)
                    .allSatisfy(item -> assertThat(item.failure().orElseThrow())
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("listRows(1)")
                            .hasMessageContaining("JsonIn.part"));
            assertThat(rig.asked()).hasSize(1);
            assertThat(run(rig, task, rows, 1).values()).isEqualTo(rows);
            assertThat(run(rig, task, rows, 1).values()).isEqualTo(rows);
            assertThat(rig.asked()).hasSize(5);
        }
    }

    @Test
    void keepsMediaThatCameAsBytes() throws IOException {
        Task<Media> task = Task.<Media>of("image-test", (in, asked) -> Media.of(new byte[0]))
                .media(media -> media);
        Trouble image = Trouble.answer(200, Map.of("Content-Type", "image/png"), "not really\nan image");
        try (Rig rig = Rig.of(request -> image)) {
            for (int i = 0; i < 2; i++) {
                List<Media> images = rig.hf
                        .on("acme/m")
                        .batch(List.of("a", "b"), text -> new Request<>(task, text))
                        .journal(folder.resolve("run.journal"))
                        .run()
                        .values();
                assertThat(images).extracting(Media::type).containsExactly("image/png", "image/png");
                assertThat(new String(images.get(1).bytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo("not really\nan image");
                assertThat(rig.asked()).hasSize(2);
            }
        }
    }
}
