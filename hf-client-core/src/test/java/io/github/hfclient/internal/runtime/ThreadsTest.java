package io.github.hfclient.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread of the client that one tenant was the first to need does work for others afterwards. */
@Timeout(30)
class ThreadsTest {
    private final InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    private record Found(@Nullable String user, @Nullable ClassLoader loader) {}

    @BeforeEach
    void isAlice() {
        user.set("alice");
        Thread.currentThread().setContextClassLoader(new URLClassLoader("alice", new URL[0], before));
    }

    @AfterEach
    void isNobody() {
        user.remove();
        Thread.currentThread().setContextClassLoader(before);
    }

    private void assertNothingOfAlice(Found found) {
        assertThat(found.user()).isNull();
        assertThat(found.loader()).isSameAs(Threads.class.getClassLoader());
    }

    private Found found() {
        return new Found(user.get(), Thread.currentThread().getContextClassLoader());
    }

    @Test
    void thoseOfTheExecutorTakeOverNothing() throws Exception {
        ExecutorService executor = Threads.executor();
        try {
            assertNothingOfAlice(executor.submit(this::found).get());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void thoseForOnceTakeOverNothing() throws Exception {
        Found[] found = new Found[1];
        Thread thread = Threads.factory().newThread(() -> found[0] = found());
        thread.start();
        thread.join();
        assertNothingOfAlice(found[0]);
    }

    @Test
    void daemonsTakeOverNothingAndKeepNoJvmAlive() throws Exception {
        Found[] found = new Found[1];
        Thread thread = Threads.daemon(() -> found[0] = found(), "test-daemon");
        thread.start();
        thread.join();
        assertNothingOfAlice(found[0]);
        assertThat(thread.isDaemon()).isTrue();
    }
}
