package io.github.hfclient.tasks.recordings;

import io.github.hfclient.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a server really sent, read here a second time in the plainest way: the recorded bodies have one line of data
 * an event.
 *
 * @param lines of the body, without their ends, which are all LF
 */
record RecordedStream(String name, boolean isChat, List<String> lines) {
    /** All of the two tasks that have one. */
    static Stream<RecordedStream> all() {
        return Recording.all().stream()
                .filter(exchange -> exchange.json().get("stream").equals(Json.of(true)) && exchange.status() / 100 == 2)
                .filter(exchange -> exchange.is("task", "chat-completion") || exchange.is("task", "text-generation"))
                .map(RecordedStream::of);
    }

    private static RecordedStream of(Recording exchange) {
        boolean chat = exchange.is("task", "chat-completion");
        return new RecordedStream(
                exchange.toString(), chat, List.of(exchange.body().split("\n", -1)));
    }

    byte[] bytes() {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether it is in the form of its task and comes to its end: one server streams chats in another form. */
    boolean isWhole() {
        return choices().findAny().isPresent() && lines.stream().anyMatch(RecordedStream::isEnd);
    }

    /** What came before the first line that says how the answer ends. */
    RecordedStream withoutEnd() {
        return new RecordedStream(
                name, isChat, lines.stream().takeWhile(line -> !isEnd(line)).toList());
    }

    boolean hasEvents() {
        return events().findAny().isPresent();
    }

    private static boolean isEnd(String line) {
        if (line.startsWith("data:") && line.endsWith("[DONE]")) return true;
        return event(line)
                .flatMap(RecordedStream::choices)
                .anyMatch(choice -> choice.get("finish_reason").string() != null
                        || choice.get("generated_text").string() != null);
    }

    private static Stream<Json> event(String line) {
        return line.startsWith("data:") && !line.endsWith("[DONE]")
                ? Stream.of(Json.parse(line.substring("data:".length())))
                : Stream.empty();
    }

    private Stream<Json> events() {
        return lines.stream().flatMap(RecordedStream::event);
    }

    /** In the form of text-generation-inference, the event itself. */
    private static Stream<Json> choices(Json event) {
        return event.get("token").absent() ? event.get("choices").items().stream() : Stream.of(event);
    }

    private Stream<Json> choices() {
        return events().flatMap(RecordedStream::choices);
    }

    String text() {
        return choices()
                .map(choice -> isChat ? choice.get("delta").get("content") : choice.get("generated_text"))
                .map(Json::string)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    @Nullable
    String finishReason() {
        return choices()
                .map(choice -> isChat ? choice : choice.get("details"))
                .map(choice -> choice.get("finish_reason").string())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return name;
    }
}
