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
import java.util.Optional;

/** A request to an embedded server by plain java.net.http, and what came back. */
record Question(URI server, String model, String body, Optional<String> token) {

    static final String SENTIMENT = "lxyuan/distilbert-base-multilingual-cased-sentiments-student";
    static final String NAMES = "dbmdz/bert-large-cased-finetuned-conll03-english";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Question to(OfflineServer server, String model, String body) {
        return new Question(server.uri(), model, body, Optional.empty());
    }

    Question token(String bearer) {
        return new Question(server, model, body, Optional.of(bearer));
    }

    Answer send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/hf-inference/models/" + model))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
