package io.github.hfclient.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.hfclient.tasks.Label;
import io.github.hfclient.tasks.Labels;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a careful programmer would write by hand for one task and one server: about the least that a call can cost. */
final class Floor {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory FLOATS = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;

    Floor(URI uri) {
        this.uri = uri;
    }

    Labels labels(String text) throws IOException, InterruptedException {
        return labels(http.send(request(body(text)), BodyHandlers.ofByteArray()).body());
    }

    /** What a caller wants to know of an answer. */
    record Said(String id, String model, String text, String finishReason, int promptTokens, int completionTokens) {}

    Said chat(String text) throws IOException, InterruptedException {
        byte[] body = http.send(request(messages(text, false)), BodyHandlers.ofByteArray())
                .body();
        try (JsonParser json = JSON.createParser(body)) {
            return said(json);
        }
    }

    private static Said said(JsonParser json) throws IOException {
        String id = "";
        String model = "";
        String text = "";
        String finishReason = "";
        int promptTokens = 0;
        int completionTokens = 0;
        for (JsonToken token; (token = json.nextToken()) != null; ) {
            if (token != JsonToken.FIELD_NAME) continue;
            switch (json.currentName()) {
                case "id" -> id = json.nextTextValue();
                case "model" -> model = json.nextTextValue();
                case "content" -> text = json.nextTextValue();
                case "finish_reason" -> finishReason = json.nextTextValue();
                case "prompt_tokens" -> promptTokens = json.nextIntValue(0);
                case "completion_tokens" -> completionTokens = json.nextIntValue(0);
                default -> {}
            }
        }
        return new Said(id, model, text, finishReason, promptTokens, completionTokens);
    }

    /** Line by line, each event parsed where it stands. */
    String chatStream(String text) throws IOException, InterruptedException {
        StringBuilder words = new StringBuilder();
        var reply = http.send(request(messages(text, true)), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith("data: {")) words(line, words);
            }
        }
        return words.toString();
    }

    private static void words(String line, StringBuilder words) throws IOException {
        try (JsonParser json = JSON.createParser(line.substring(6))) {
            words(json, words);
        }
    }

    private static void words(JsonParser json, StringBuilder words) throws IOException {
        for (JsonToken token; (token = json.nextToken()) != null; ) {
            if (token == JsonToken.FIELD_NAME && json.currentName().equals("content")) {
                if (json.nextToken() == JsonToken.VALUE_STRING) words.append(json.getText());
            }
        }
    }

    /** The numbers of each text, from a list of lists; their count is known before. */
    float[][] vectors(List<String> texts) throws IOException, InterruptedException {
        byte[] body = http.send(request(texts("inputs", texts)), BodyHandlers.ofByteArray())
                .body();
        try (JsonParser json = FLOATS.createParser(body)) {
            expect(json, JsonToken.START_ARRAY);
            float[][] vectors = new float[texts.size()][];
            for (int row = 0; row < vectors.length; row++) {
                expect(json, JsonToken.START_ARRAY);
                vectors[row] = vector(json);
            }
            return vectors;
        }
    }

    /** The same from the OpenAI form, each under its index. */
    float[][] openAiVectors(List<String> texts) throws IOException, InterruptedException {
        byte[] body = http.send(request(texts("input", texts)), BodyHandlers.ofByteArray())
                .body();
        float[][] vectors = new float[texts.size()][];
        try (JsonParser json = FLOATS.createParser(body)) {
            int index = 0;
            for (JsonToken token; (token = json.nextToken()) != null; ) {
                if (token != JsonToken.FIELD_NAME) continue;
                String field = json.currentName();
                token = json.nextToken();
                if (field.equals("index")) index = json.getIntValue();
                else if (field.equals("embedding")) vectors[index] = vector(json);
            }
        }
        return vectors;
    }

    private static float[] vector(JsonParser json) throws IOException {
        float[] vector = new float[Vectors.DIMENSIONS];
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) vector[i] = json.getFloatValue();
        return vector;
    }

    private static byte[] texts(String field, List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart(field);
            for (String text : texts) json.writeString(text);
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .header("User-Agent", "floor")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static byte[] messages(String text, boolean stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("model", "acme/m");
            json.writeArrayFieldStart("messages");
            json.writeStartObject();
            json.writeStringField("role", "user");
            json.writeStringField("content", text);
            json.writeEndObject();
            json.writeEndArray();
            if (stream) json.writeBooleanField("stream", true);
            json.writeEndObject();
        }
        return out.toByteArray();
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
