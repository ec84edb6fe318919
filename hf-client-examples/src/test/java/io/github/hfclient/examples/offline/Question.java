package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request to an embedded server by plain java.net.http, and what came back. */
record Question(URI uri, byte[] body, String type, Optional<String> token) {

    static final String SENTIMENT = "lxyuan/distilbert-base-multilingual-cased-sentiments-student";
    static final String NAMES = "dbmdz/bert-large-cased-finetuned-conll03-english";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** JSON for a model, which may have a route behind its name. */
    static Question to(OfflineServer server, String model, String json) {
        return to(server, model, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    static Question to(OfflineServer server, String model, byte[] body, String type) {
        return new Question(URI.create(server.uri() + "/hf-inference/models/" + model), body, type, Optional.empty());
    }

    static Question toPath(OfflineServer server, String path, String json) {
        URI uri = URI.create(server.uri() + path);
        return new Question(uri, json.getBytes(StandardCharsets.UTF_8), "application/json", Optional.empty());
    }

    Question token(String bearer) {
        return new Question(uri, body, type, Optional.of(bearer));
    }

    Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<byte[]> http) {

        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return http.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String error() {
            return json().path("error").asText();
        }
    }
}
