package io.github.hfclient.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a careful programmer would write by hand for one task and one server: the least that a call can cost. */
final class Floor {
    private static final JsonFactory JSON = new JsonFactory();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;

    Floor(URI uri) {
        this.uri = uri;
    }

    Labels call(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .header("User-Agent", "floor")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(text)))
                .build();
        var reply = http.send(request, BodyHandlers.ofByteArray());
        if (reply.statusCode() != 200) throw new IOException("status " + reply.statusCode());
        return labels(reply.body());
    }

    private static byte[] body(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("inputs", text);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static Labels labels(byte[] body) throws IOException {
        List<Label> labels = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            expect(json, JsonToken.START_ARRAY);
            expect(json, JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) labels.add(label(json));
        }
        return new Labels(labels);
    }

    private static Label label(JsonParser json) throws IOException {
        String name = "";
        double score = 0;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("label")) name = json.getText();
            else if (field.equals("score")) score = json.getDoubleValue();
            else json.skipChildren();
        }
        return new Label(name, score);
    }

    private static void expect(JsonParser json, JsonToken token) throws IOException {
        if (json.nextToken() != token) throw new IOException("expected " + token);
    }
}
