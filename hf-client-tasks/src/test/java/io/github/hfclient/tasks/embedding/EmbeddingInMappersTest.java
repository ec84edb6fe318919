package io.github.hfclient.tasks.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Mappers that know nothing of an embedding write its numbers, and read them again. */
class EmbeddingInMappersTest {
    private static final Embedding VECTOR = Embedding.of(0.25f, -3);
    private static final String JSON = "{\"values\":[0.25,-3.0]}";

    @Test
    void jackson2() throws JsonProcessingException {
        String core = System.getProperty("jackson.expected", "");
        assumeTrue(core.isEmpty() || core.startsWith("2.22"), "this databind needs a core of its own age");
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.writeValueAsString(VECTOR)).isEqualTo(JSON);
        assertThat(mapper.readValue(JSON, Embedding.class)).isEqualTo(VECTOR);
    }

    @Test
    void jackson3() {
        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(mapper.writeValueAsString(VECTOR)).isEqualTo(JSON);
        assertThat(mapper.readValue(JSON, Embedding.class)).isEqualTo(VECTOR);
    }
}
