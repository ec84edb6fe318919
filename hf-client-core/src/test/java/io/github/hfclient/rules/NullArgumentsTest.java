package io.github.hfclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Batch;
import io.github.hfclient.Body;
import io.github.hfclient.Budget;
import io.github.hfclient.Doctor;
import io.github.hfclient.Exchange;
import io.github.hfclient.Form;
import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.Inference;
import io.github.hfclient.Media;
import io.github.hfclient.Parameters;
import io.github.hfclient.Pipeline;
import io.github.hfclient.Task;
import io.github.hfclient.TestClients;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.ManualTime;
import io.github.hfclient.testkit.TestCertificate;
import java.math.BigDecimal;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class NullArgumentsTest {
    private static Map<Class<?>, Object> samples(HfClient hf) {
        Map<Class<?>, Object> samples = new HashMap<>();
        samples.put(String.class, "a");
        samples.put(Object.class, "a");
        samples.put(Duration.class, Duration.ofSeconds(1));
        samples.put(Path.class, Path.of("pom.xml"));
        samples.put(int.class, 1);
        samples.put(long.class, 1L);
        samples.put(double.class, 1.0);
        samples.put(boolean.class, true);
        samples.put(byte.class, (byte) 1);
        samples.put(Collection.class, List.of("a"));
        samples.put(List.class, List.of("a"));
        samples.put(Map.class, Map.of());
        samples.put(Stream.class, Stream.of("a"));
        samples.put(ProxySelector.class, ProxySelector.of(null));
        samples.put(SSLContext.class, TestCertificate.selfSigned().context());
        samples.put(HttpClient.class, HttpClient.newHttpClient());
        samples.put(BigDecimal.class, BigDecimal.ONE);
        samples.put(ZoneId.class, ZoneOffset.UTC);
        samples.put(Json.class, Json.of("a"));
        samples.put(Json.Obj.class, Json.Obj.EMPTY);
        samples.put(Media.class, Media.of(new byte[] {1}));
        samples.put(Task.class, Ask.TASK);
        samples.put(Inference.class, hf);
        samples.put(HfClient.class, hf);
        samples.put(HfClientBuilder.class, HfClient.builder());
        samples.put(Doctor.class, HfClient.builder().doctor());
        samples.put(Batch.class, hf.batch(List.of("a"), Ask::of));
        samples.put(Pipeline.class, hf.pipeline(Ask::of));
        return samples;
    }

    /** What has no such name gives nothing for it, and null is no name. */
    private static final String[] HAS_NO_SUCH_NAME = {
        "Parameters.get(String) 1: nothing happened, class io.github.hfclient.json.Json$Null",
        "Parameters.without(String) 1: nothing happened, class io.github.hfclient.Parameters",
    };

    @Test
    void areRefusedInASentence() {
        try (HfClient hf =
                TestClients.builder(ManualTime.jumping(), "http://127.0.0.1:1").build()) {
            NullArguments nulls = new NullArguments(samples(hf))
                    .in(
                            Inference.class,
                            HfClient.class,
                            HfClientBuilder.class,
                            Batch.class,
                            Pipeline.class,
                            Doctor.class)
                    .in(
                            Parameters.class,
                            Body.class,
                            Task.class,
                            Form.class,
                            Media.class,
                            Budget.class,
                            Exchange.class);
            assertThat(nulls.found()).containsExactly(HAS_NO_SUCH_NAME);
            assertThat(nulls.tried()).isGreaterThan(80);
        }
    }
}
