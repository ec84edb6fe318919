package io.github.hfclient.wire;

import io.github.hfclient.HfClient;
import io.github.hfclient.testkit.Ask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an application does that is loaded, works, and is given up: it calls a server and closes its client. */
public final class OneCall implements Consumer<String> {
    private static final AtomicReference<@Nullable HfClient> KEPT = new AtomicReference<>();

    @Override
    public void accept(String server) {
        HfClient hf =
                HfClient.builder().tokenProvider(() -> null).baseUrl(server).build();
        hf.call(Ask.of("hello"));
        hf.close();
        KEPT.set(hf); // as a static field of a web application would
    }
}
