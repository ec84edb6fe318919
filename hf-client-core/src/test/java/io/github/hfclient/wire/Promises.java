package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Budget;
import io.github.hfclient.Results;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.Bodies;
import io.github.hfclient.testkit.BrokenStreams;
import io.github.hfclient.testkit.Cuts;
import io.github.hfclient.testkit.Endless;
import io.github.hfclient.testkit.Limits;
import io.github.hfclient.testkit.Loading;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Redirects;
import io.github.hfclient.testkit.RefusedPort;
import io.github.hfclient.testkit.Statuses;
import io.github.hfclient.testkit.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/** One scene for each row of the README's table, by the words of its left cell. */
final class Promises {
    /** Plays the scene, checks what the row says, and gives the names of the exceptions that ended its calls. */
    interface Proof {
        Set<String> ends() throws IOException;
    }

    private static final Function<ReceivedRequest, Trouble> ONE_POISONED_ROW =
            request -> request.bodyText().contains("poison") ? status(422) : labels(request);

    private final Path folder;

    Promises(Path folder) {
        this.folder = folder;
    }

    Map<String, Proof> all() {
        Map<String, Proof> all = new LinkedHashMap<>();
        all.put("the model is loading", Promises::loading);
        all.put("429 with a hint when to come back", Promises::hint);
        all.put("429 without one, 408, 500, 502, 503", Promises::passing);
        all.put("504, or an answer that breaks off", Promises::inDoubt);
        all.put("401, 402, 403, 404, 410", () -> atOnce(401, 402, 403, 404, 410));
        all.put("400, 413, 415, 422", Promises::badRow);
        all.put("nobody listens, or the connection fails", Promises::unreachable);
        all.put("the answer does not come, or has no end", Promises::endless);
        all.put("200 with a page, an error or something else", Promises::unreadable);
        all.put("a stream breaks off", Promises::brokenStream);
        all.put("the server redirects", Promises::redirected);
        all.put("you interrupt, cancel or close", Promises::ended);
        all.put("the process dies in a batch", this::died);
        all.put("the budget is spent", this::spent);
        return all;
    }

    private static Set<String> loading() {
        try (Stage stage = new Stage(Loading.ESTIMATE_20)) {
            Set<String> ends = stage.call(stage.hf.within(Duration.ofSeconds(30)), Ask.of("hello"));
            assertThat(stage.time.nanoTime()).isBetween(seconds(15), seconds(30));
            return ends;
        }
    }

    private static Set<String> hint() {
        try (Stage stage = new Stage(Limits.TWO_SECONDS, Answers.LABELS)) {
            assertThat(stage.call()).isEmpty();
            assertThat(stage.time.sleeps())
                    .singleElement()
                    .satisfies(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(2)));
        }
        try (Stage stage = new Stage(Limits.A_DAY)) {
            assertThat(stage.call()).isNotEmpty();
            assertThat(stage.requests()).isEqualTo(1);
        }
        return Set.of();
    }

    private static Set<String> passing() {
        Stream<Trouble> statuses = Stream.of(408, 500, 502, 503).map(Promises::status);
        List<Trouble> troubles =
                Stream.concat(statuses, Stream.of(Limits.NO_HINT)).toList();
        for (Trouble trouble : troubles) {
            try (Stage stage = new Stage(trouble)) {
                assertThat(stage.call()).isNotEmpty();
                assertThat(stage.requests()).as(trouble.does()).isEqualTo(3);
                assertThat(stage.time.sleeps()).hasSize(2);
            }
        }
        return Set.of();
    }

    private static Set<String> inDoubt() {
        for (Trouble trouble : List.of(status(504), Cuts.SHORT_BODY)) {
            try (Stage stage = new Stage(trouble)) {
                assertThat(stage.call(stage.hf, Ask.of("hello"))).isNotEmpty();
                assertThat(stage.requests()).isEqualTo(2);
                assertThat(stage.call(stage.hf, Ask.costly("hello"))).isNotEmpty();
                assertThat(stage.requests()).isEqualTo(2 + 1);
            }
        }
        return Set.of();
    }

    private static Set<String> atOnce(int... statuses) {
        for (int status : statuses) {
            try (Stage stage = new Stage(status(status))) {
                assertThat(stage.call()).isNotEmpty();
                assertThat(stage.requests()).as("requests after %d", status).isEqualTo(1);
            }
        }
        return Set.of();
    }

    private static Set<String> badRow() {
        assertThat(atOnce(400, 413, 415, 422)).isEmpty();
        try (Stage stage = new Stage(ONE_POISONED_ROW)) {
            List<String> rows = List.of("a", "b", "poison", "c");
            Results<String, Json> results = stage.hf.batch(rows, Ask::of).run();
            assertThat(results.failed())
                    .singleElement()
                    .satisfies(item -> assertThat(item.input()).isEqualTo("poison"));
        }
        return Set.of();
    }

    private static Set<String> unreachable() {
        try (Stage stage = new Stage(Cuts.RESET_BEFORE_ANSWER);
                RefusedPort nobody = new RefusedPort()) {
            Set<String> ends = stage.call();
            assertThat(stage.requests()).isEqualTo(3);
            ends.addAll(stage.call(stage.hf.at(nobody.uri().toString()), Ask.of("hello")));
            return ends;
        }
    }

    private static Set<String> endless() {
        Set<String> ends = new TreeSet<>();
        try (Stage stage = new Stage(Endless.STALLED_BODY)) {
            CompletableFuture<Json> call = stage.hf.callAsync(Ask.of("hello"));
            stage.time.awaitSleepers(1);
            stage.time.advance(Duration.ofMinutes(2));
            ends.add(Result.of(call).kind());
        }
        try (Stage stage = new Stage(Endless.WHITE_SPACE)) {
            ends.addAll(stage.call());
        }
        return ends;
    }

    private static Set<String> unreadable() {
        Set<String> ends = new TreeSet<>();
        for (Trouble trouble : List.of(Bodies.HTML, Bodies.ERROR, Bodies.NUMBER)) {
            try (Stage stage = new Stage(trouble)) {
                ends.addAll(stage.call());
                assertThat(stage.requests()).isEqualTo(1);
            }
        }
        return ends;
    }

    private static Set<String> brokenStream() {
        try (Stage stage = new Stage(BrokenStreams.CUT);
                Words.Pieces pieces = stage.hf.stream(Words.of("hello"))) {
            Set<String> ends = stage.end(pieces::whole);
            assertThat(pieces.partial()).isEqualTo(BrokenStreams.TEXT_SO_FAR);
            return ends;
        }
    }

    private static Set<String> redirected() {
        try (Stage stage = new Stage(Redirects.OTHER_HOST)) {
            Set<String> ends = stage.call();
            assertThat(stage.requests()).isEqualTo(1);
            return ends;
        }
    }

    private static Set<String> ended() {
        Set<String> ends = new TreeSet<>();
        try (Stage stage = new Stage(Endless.NEVER_ANSWERS)) {
            Thread.currentThread().interrupt();
            ends.addAll(stage.call());
            assertThat(Thread.interrupted()).isTrue();
            CompletableFuture<Json> call = stage.hf.callAsync(Ask.of("hello"));
            stage.server.awaitRequests(1);
            stage.hf.close();
            ends.add(Result.of(call).kind());
            stage.server.awaitOpenConnections(0);
        }
        return ends;
    }

    /** A run that ended early and left half a line stands for a process that died; others kill real ones. */
    private Set<String> died() throws IOException {
        Path journal = folder.resolve("rows.journal");
        List<String> rows = List.of("a", "b", "c", "d");
        try (Stage stage = new Stage(ONE_POISONED_ROW)) {
            stage.batch(rows.subList(0, 2), journal);
            Files.writeString(journal, "{\"row\":2,", StandardOpenOption.APPEND);
            assertThat(stage.batch(rows, journal).values()).hasSize(4);
            assertThat(stage.server.requests())
                    .extracting(request ->
                            Json.parse(request.bodyText()).get("inputs").text())
                    .containsExactly("[\"a\",\"b\"]", "[\"c\",\"d\"]");
        }
        return Set.of();
    }

    private Set<String> spent() {
        Budget budget = Budget.of(folder.resolve("requests.json")).perDay(1);
        try (Stage stage = new Stage(request -> Answers.LABELS, builder -> builder.budget(budget))) {
            assertThat(stage.call()).isEmpty();
            Set<String> ends = stage.call();
            assertThat(stage.requests()).isEqualTo(1);
            return ends;
        }
    }

    private static Trouble status(int status) {
        return new Statuses(status, Statuses.Form.JSON);
    }

    private static Trouble labels(ReceivedRequest request) {
        int rows = Json.parse(request.bodyText()).get("inputs").items().size();
        return Answers.json(Json.of(Collections.nCopies(Math.max(1, rows), List.of(Map.of("label", "A", "score", 1))))
                .text());
    }

    private static long seconds(long count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
