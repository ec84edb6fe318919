package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.json.Json;
import io.github.hfclient.tasks.chat.ChatAnswer;
import io.github.hfclient.tasks.chat.ChatChoice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    private enum Letter {
        A
    }

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>();
        samples.put(String.class, "a");
        samples.put(Object.class, "a");
        samples.put(Class.class, Letter.class);
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(double.class, 0.5);
        samples.put(boolean.class, true);
        samples.put(Integer.class, 1);
        samples.put(Double.class, 0.5);
        samples.put(Collection.class, List.of("a"));
        samples.put(List.class, List.of("a"));
        samples.put(Map.class, Map.of("a", List.of("b")));
        samples.put(Json.class, Json.of(Map.of("a", "b")));
        samples.put(Parameters.class, Parameters.NONE);
        samples.put(ChatAnswer.class, new ChatAnswer(List.of(said()), null, null, null));
        samples.put(Media.class, Media.of(new byte[] {1}));
        return samples;
    }

    private static ChatChoice said() {
        return new ChatChoice("a", "", "", List.of(), List.of(), null, null);
    }

    @Test
    void ofRequestsAreRefusedInASentence() {
        Class<?>[] requests = Library.exported().stream()
                .map(type -> type.reflect())
                .filter(type -> TaskRequest.class.isAssignableFrom(type) && type.isRecord())
                .toArray(Class<?>[]::new);
        NullArguments nulls = new NullArguments(samples()).in(requests);
        assertThat(nulls.found()).isEmpty();
        assertThat(nulls.tried()).isGreaterThan(requests.length);
    }
}
