package io.github.hfclient.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfClientBuilder;
import io.github.hfclient.auth.TokenChain;
import io.github.hfclient.examples.offline.OfflineServer;
import io.github.hfclient.examples.offline.ServerSettings;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.RefusedPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final Map<String, String> VARIABLES = Map.of("MY_KEY", "my-own-key");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int doctor(HfClientBuilder client, String... arguments) {
        return Doctor.command(() -> client, DoctorTest::calm, VARIABLES::get)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static Service calm() {
        return Service.embedded(OfflineServer.start(ServerSettings.calm()));
    }

    private static HfClientBuilder withoutToken() {
        return HfClient.builder().tokenProvider(() -> null);
    }

    @Test
    void endsWithZeroWhereAllIsWell() {
        String info = "{\"model_type\":{\"reranker\":{}},\"version\":\"1.9\",\"max_client_batch_size\":32}";
        try (HostileServer server = HostileServer.start(Answers.json(info))) {
            HfClientBuilder client = HfClient.builder().token("hf_example");
            int code = doctor(client, "--url", server.uri().toString(), "--token-env", "MY_KEY");
            assertThat(out.toString()).contains("text-embeddings-inference 1.9; at most 32 rows a list.");
            assertThat(out.toString()).contains("skip  tls ").doesNotContain("my-own-key", "hf_example", "->");
            assertThat(code).isZero();
            assertThat(server.requests().get(1).header("authorization")).contains("Bearer my-own-key");
        }
    }

    @Test
    void endsWithOneAndNamesTheRemedyWhereNobodyListens() {
        try (RefusedPort nobody = new RefusedPort()) {
            assertThat(doctor(withoutToken(), "--url", nobody.uri().toString())).isEqualTo(1);
            assertThat(out.toString()).contains("FAIL  tcp ", "-> Does the server run", "skip  server");
            assertThat(out.toString().lines().reduce((a, b) -> b).orElseThrow())
                    .matches("\\d+ looked at: \\d+ ok, \\d+ to look into, 1 failed; 4 could not be looked at\\.");
        }
    }

    @Test
    void namesTheReplacementOfTheRetiredHost() {
        assertThat(doctor(withoutToken(), "--url", "https://api-inference.huggingface.co/models/gpt2"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("was retired; use https://router.huggingface.co");
    }

    @Test
    void findsWhatIsWrongInADotenvFile(@TempDir Path folder) throws IOException {
        Path dotenv = Files.writeString(folder.resolve(".env"), "HF_TOKEN=sk-somebody-elses\n");
        HfClientBuilder client = HfClient.builder();
        assertThat(doctor(client, "--dotenv", dotenv.toString(), "--url", "nowhere"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("looks like an OpenAI key", "HF_TOKEN in " + dotenv)
                .doesNotContain("somebody");
    }

    @Test
    void endsWithTwoIfItCannotLook() {
        assertThat(doctor(withoutToken(), "--token-env", "NO_KEY")).isEqualTo(2);
        assertThat(doctor(withoutToken(), "--seconds", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("NO_KEY holds no token", "within is PT0S");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void callsEveryTaskOfTheEmbeddedServerAndKeepsWhatCame(@TempDir Path folder) throws IOException {
        assertThat(doctor(withoutToken(), "--contract", "--out", folder.toString()))
                .as(out.toString())
                .isZero();
        long tasks = DefaultModels.count();
        assertThat(out.toString()).contains(tasks + " tasks: " + tasks + " as known,", "not a model");
        String recordings = Files.readString(folder.resolve("recordings.jsonl"));
        assertThat(recordings.lines()).hasSize((int) tasks).allMatch(line -> Json.parse(line) instanceof Json.Obj);
        assertThat(recordings).doesNotContain("hf_").contains("\"task\":\"text-classification\"", "x-answered-by");
    }

    @Test
    void asksHuggingFaceForNothingWithoutAToken(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve(".env"), "");
        assumeThat(TokenChain.standard().find()).isEmpty();
        assertThat(doctor(withoutToken(), "--contract", "--live", "--dotenv", empty.toString()))
                .isEqualTo(2);
        assertThat(out.toString()).startsWith("Skipped: no token was found").hasLineCount(1);
    }
}
