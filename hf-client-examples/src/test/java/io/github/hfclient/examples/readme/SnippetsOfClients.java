package io.github.hfclient.examples.readme;

import io.github.hfclient.Body;
import io.github.hfclient.HfClient;
import io.github.hfclient.Task;
import io.github.hfclient.TaskRequest;
import io.github.hfclient.event.ClientListener;
import io.github.hfclient.json.Json;
import java.nio.file.Path;
import java.time.Duration;

/** The Java of the README around the calls: clients, and a task of one's own. */
final class SnippetsOfClients {
    private SnippetsOfClients() {}

    static HfClient client() {
        // snippet: client
        HfClient hf = HfClient.create(); // one for the whole application; close it at its end
        // end
        return hf;
    }

    static HfClient built(ClientListener metrics) {
        // snippet: builder
        HfClient hf = HfClient.builder()
                .dotenv(Path.of(".env"))
                .timeout(Duration.ofSeconds(30))
                .listener(metrics)
                .build();
        // end
        return hf;
    }

    // snippet: own-task
    record Summarization(String text) implements TaskRequest<Json> {
        static final Task<Json> TASK = Task.of("summarization", (in, asked) -> in.json());

        @Override
        public Task<Json> task() {
            return TASK;
        }

        @Override
        public Body body() {
            return Body.of(text);
        }
    }
    // end
}
