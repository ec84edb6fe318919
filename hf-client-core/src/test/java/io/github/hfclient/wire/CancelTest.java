package io.github.hfclient.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.HfClient;
import io.github.hfclient.HfException;
import io.github.hfclient.TestClients;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.Ask;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.LeakCheck;
import io.github.hfclient.testkit.ManualTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(180)
class CancelTest {
    /** What a caller does with a future whose answer is not wanted any more. */
    enum End {
        CANCEL(future -> future.cancel(false)),
        COMPLETE(future -> future.complete(Json.Null.NULL)),
        TIME_OUT(future -> future.orTimeout(1, TimeUnit.MILLISECONDS));

        private final Consumer<CompletableFuture<Json>> deed;

        End(Consumer<CompletableFuture<Json>> deed) {
            this.deed = deed;
        }
    }

    static Stream<Arguments> phasesAndEnds() {
        return Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(End.values()).map(end -> Arguments.of(phase, end)));
    }

    @ParameterizedTest
    @MethodSource("phasesAndEnds")
    void endsTheCallInEveryPhase(Phase phase, End end) {
        try (Scene scene = new Scene(phase, Way.CALL_ASYNC)) {
            int sent = scene.server().requests().size();
            end.deed.accept(scene.call());
            if (phase == Phase.BODY || phase == Phase.SENDING) scene.server().awaitOpenConnections(0);
            assertThat(scene.failureHeard()).isEqualTo("Cancelled");
            assertThat(scene.server().requests()).hasSize(sent);
        }
        LeakCheck.assertNoClientThreads();
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheFlagSetWhenTheThreadIsInterrupted(Phase phase) {
        Caller caller = new Caller();
        try (Scene scene = new Scene(phase, caller)) {
            caller.interrupt();
            HfException failure = Result.of(scene.call()).failedWith(HfException.Cancelled.class);
            assertThat(failure).hasMessageContaining("the thread was interrupted");
            assertThat(caller.wasLeftInterrupted()).isTrue();
            if (phase == Phase.BODY || phase == Phase.SENDING) scene.server().awaitOpenConnections(0);
        }
    }

    @Test
    void sendsNothingWhenCancelledBeforeItsThreadBegins() {
        BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        BlockingQueue<ClientEvent> events = new LinkedBlockingQueue<>();
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .executor(work::add)
                        .listener(events::add)
                        .build()) {
            CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
            future.cancel(true);
            work.remove().run();
            assertThat(server.requests()).isEmpty();
            assertThat(events).isEmpty();
        }
    }

    @Test
    void doesNotInterruptWhatItsThreadDoesNext() {
        BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
        try (HostileServer server = HostileServer.start(Answers.LABELS);
                HfClient hf = TestClients.builder(
                                ManualTime.jumping(), server.uri().toString())
                        .executor(work::add)
                        .build()) {
            for (int i = 0; i < 50; i++) {
                CompletableFuture<Json> future = hf.callAsync(Ask.of("hello"));
                Thread canceller = new Thread(() -> future.cancel(true));
                canceller.start();
                work.remove().run();
                assertThat(Thread.interrupted()).isFalse();
                Result.of(CompletableFuture.runAsync(() -> join(canceller)));
                assertThat(Thread.interrupted()).isFalse();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
