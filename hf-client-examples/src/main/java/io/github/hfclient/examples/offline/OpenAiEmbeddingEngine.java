package io.github.hfclient.examples.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Embeddings by hashing, in the form of OpenAI: arrays, or in base64 where that is asked for. */
final class OpenAiEmbeddingEngine implements Engine {

    @Override
    public JsonNode answer(JsonNode body) {
        Inputs inputs = Inputs.of(body.path("input"), "input");
        int dimensions = Settings.count(body, "dimensions", HashedText.DIMENSIONS);
        String encoding = body.path("encoding_format").asText("float");
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = answer.putArray("data");
        for (String text : inputs.texts()) {
            JsonNode vector = encoded(HashedText.vector(text, dimensions), encoding);
            data.addObject()
                    .put("object", "embedding")
                    .put("index", data.size() - 1)
                    .set("embedding", vector);
        }
        int words = inputs.texts().stream()
                .mapToInt(text -> Words.of(text).all().size())
                .sum();
        answer.put("model", body.path("model").asText());
        answer.putObject("usage").put("prompt_tokens", words).put("total_tokens", words);
        return answer;
    }

    private static JsonNode encoded(float[] vector, String encoding) {
        return switch (encoding) {
            case "float" -> EmbeddingEngine.json(vector);
            case "base64" -> MediaBytes.out(littleEndian(vector));
            default -> throw new BadInput("`encoding_format` must be float or base64");
        };
    }

    private static byte[] littleEndian(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : vector) bytes.putFloat(number);
        return bytes.array();
    }
}
