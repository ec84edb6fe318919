package io.github.hfclient.internal;

import io.github.hfclient.internal.http.Names;
import io.github.hfclient.internal.runtime.Time;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The client's way to have names looked up, for tests of other packages, with a name server of theirs. */
public final class SlowNames {
    private final Names names;

    /** @param lookup lasts as long as it takes */
    public SlowNames(Time time, Executor helpers, Runnable lookup) {
        this.names = new Names(time, helpers, null, host -> lookup.run());
    }

    public void await(URI uri, Supplier<Duration> timeLeft) throws IOException, InterruptedException {
        names.await(uri, timeLeft);
    }
}
