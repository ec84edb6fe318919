package io.github.hfclient.internal.error;

import io.github.hfclient.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the body and the headers of a failed answer say, in whichever of the forms that Hugging Face, its servers and the
 * gateways before them use. Every text is one line without control characters.
 *
 * @param message the server's words, else the words of the status line; null only if neither exists
 * @param code the server's own code, such as {@code model_not_supported}
 * @param type the server's own kind of error, such as {@code overloaded}
 * @param loading whether the body says that the model is being loaded; never for a 4xx, which no waiting heals
 * @param estimatedTime the server's guess of the seconds until the model is ready; finite and not negative
 * @param answered whether the model has answered all the same, and the server refuses for its warnings alone: then the message
 *     has the warnings, and the body the answer
 */
public record ErrorBody(
        @Nullable String message,
        @Nullable String code,
        @Nullable String type,
        boolean loading,
        @Nullable Double estimatedTime,
        boolean answered) {
    private static final int LONGEST = 1_000;

    /** Not "loading model" anywhere: "error while loading model" is no promise that it will be there soon. */
    private static final Pattern LOADING = Pattern.compile(
            "(?i)\\b(?:is|are|currently|still|being) load(?:ing|ed)\\b|^\\W*(?:loading model|model(?: is)? loading)\\W*$");

    /**
     * Reads a failed answer. Never throws, whatever the bytes.
     *
     * @param headers their names in lower case
     */
    public static ErrorBody read(int status, Map<String, List<String>> headers, byte[] body) {
        DecodedErrorBody text = DecodedErrorBody.of(headers, body);
        Json root = text.json();
        Json error = ErrorWords.decoded(root.get("error"));
        boolean answered = !error.get("output").absent();
        String message = message(status, headers, text, answered ? error.get("warnings") : Json.Null.NULL);
        Json estimate = first(root.get("estimated_time"), error.get("estimated_time"));
        return new ErrorBody(
                line(message),
                line(code(headers, root, error)),
                line(type(root, error)),
                mayLoad(status) && saysLoading(estimate, message),
                seconds(estimate),
                answered);
    }

    private static @Nullable String message(
            int status, Map<String, List<String>> headers, DecodedErrorBody text, Json warnings) {
        ErrorWords words = new ErrorWords();
        headers.getOrDefault("x-error-message", List.of()).forEach(words::add);
        words.addAll(text.json());
        words.addAll(warnings);
        if (words.isEmpty()) words.add(text.plain());
        return words.isEmpty() ? StatusWords.of(status) : words.toString();
    }

    /** What a 200 says went wrong; null if it holds no error, or an answer beside it. */
    public static @Nullable String errorIn200(String text) {
        ErrorBody error = in200(text);
        return error == null ? null : error.message();
    }

    /** The error in a 200 or in an event of one; null if there is none, or an answer beside it. */
    public static @Nullable ErrorBody in200(String text) {
        Json value = ErrorWords.parsed(text).orElse(Json.Null.NULL); // no JSON, or only the beginning of one
        return in200(value);
    }

    static @Nullable ErrorBody in200(Json value) {
        return value instanceof Json.Arr rows
                ? inRows(rows.items())
                : inOne(value).orElse(null);
    }

    /** In a list, as servers answer lists of rows: only if there is nothing else, the kind of the first and the words of all. */
    private static @Nullable ErrorBody inRows(List<Json> rows) {
        List<ErrorBody> errors = rows.stream()
                .map(ErrorBody::inOne)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        return errors.isEmpty() || errors.size() < rows.size()
                ? null
                : errors.get(0).withWordsOf(errors);
    }

    private static Optional<ErrorBody> inOne(Json value) {
        Json error = ErrorIn200.find(value);
        return error.absent() ? Optional.empty() : Optional.of(of(error, value));
    }

    private ErrorBody withWordsOf(List<ErrorBody> all) {
        ErrorWords words = new ErrorWords();
        all.forEach(error -> words.add(error.message()));
        return new ErrorBody(line(words.toString()), code, type, loading, estimatedTime, answered);
    }

    /** What an event is about that its server calls an error: JSON of any form, or plain text. */
    public static ErrorBody named(String text) {
        Json root = ErrorWords.parsed(text).map(ErrorWords::decoded).orElse(Json.of(text));
        Json told = Stream.of(root.get("error"), root.get("text"))
                .filter(part -> !part.absent())
                .findFirst()
                .orElse(root);
        return of(told, root);
    }

    private static ErrorBody of(Json raw, Json root) {
        Json error = ErrorWords.decoded(raw);
        String message = line(words(error, root));
        String code = line(code(Map.of(), root, error));
        String type = line(type(root, error));
        boolean loading = CodeStatus.of(code, type) == 503 && saysLoading(Json.Null.NULL, message);
        return new ErrorBody(message, code, type, loading, null, false);
    }

    /** Some servers only mark an answer as an error, and put the words beside the mark. */
    private static String words(Json error, Json root) {
        ErrorWords words = new ErrorWords();
        boolean mark = error instanceof Json.Bool || error instanceof Json.Num;
        words.addAll(mark ? root : error);
        if (words.isEmpty()) words.add(error.text());
        return words.isEmpty() ? "an error without readable words" : words.toString();
    }

    /** The status that the server's own code or kind of error stands for; 0 if it has none that stands for one. */
    public int status() {
        return CodeStatus.of(code, type);
    }

    private static @Nullable String code(Map<String, List<String>> headers, Json root, Json error) {
        return headers.getOrDefault("x-error-code", List.of()).stream()
                .findFirst()
                .orElseGet(() -> scalar(first(
                        error.get("code"),
                        error.get("http_status_code"),
                        error.get("status_code"),
                        root.get("code"),
                        root.get("error_code"),
                        root.get("status_code"))));
    }

    private static @Nullable String type(Json root, Json error) {
        return scalar(first(error.get("type"), root.get("error_type"), error.get("error_type"), root.get("type")));
    }

    private static Json first(Json... values) {
        return Stream.of(values).filter(value -> !value.absent()).findFirst().orElse(Json.Null.NULL);
    }

    private static @Nullable String scalar(Json value) {
        return value instanceof Json.Num ? value.text() : value.string();
    }

    private static boolean mayLoad(int status) {
        return status < 400 || status >= 500;
    }

    private static boolean saysLoading(Json estimate, @Nullable String message) {
        return estimate instanceof Json.Num
                || LOADING.matcher(Objects.requireNonNullElse(message, "")).find();
    }

    private static @Nullable Double seconds(Json estimate) {
        Double seconds = estimate.number();
        return seconds != null && Double.isFinite(seconds) && seconds >= 0 ? seconds : null;
    }

    private static @Nullable String line(@Nullable String text) {
        if (text == null) return null;
        String line = OneLine.of(text).strip();
        return line.isEmpty() ? null : OneLine.cut(line, LONGEST);
    }
}
