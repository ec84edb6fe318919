package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Progress;
import io.github.hfclient.event.ClientEvent;
import io.github.hfclient.event.ClientEvent.Waiting;
import io.github.hfclient.testkit.Ask;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a display of a run is drawn from. */
@Timeout(180)
class BatchEventsTest {
    private final List<ClientEvent> events = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Progress> reports = new ConcurrentLinkedDeque<>();

    @Test
    void tellOfListsThatAreSplit() {
        try (Rig rig = Rig.of(
                Echo.unless(texts -> texts.size() > 2, Echo.error(413, "too large")),
                builder -> builder.listener(events::add))) {
            rig.hf.batch(Echo.rows(4), Ask::of).run();
            assertThat(events).contains(new ClientEvent.ListSplit("test-task", "acme/m", 4, 413));
        }
    }

    @Test
    void tellOfARunThatIsPaused() {
        try (Rig rig = Rig.of(
                request -> request.order() < 6 ? Echo.error(500, "broken") : Echo.SERVER.apply(request),
                builder -> builder.listener(events::add))) {
            rig.hf.batch(Echo.rows(4), Ask::of).onProgress(reports::add).run();
            assertThat(events).contains(new ClientEvent.BatchPaused("test-task", "acme/m", "ServerFailed"));
            Progress.Work work = reports.getLast().work();
            assertThat(work.retries()).isGreaterThanOrEqualTo(4);
            assertThat(work.waits()).isPositive();
        }
    }

    @Test
    void tellOfWaitsAtAPace() {
        try (Rig rig =
                Rig.of(Echo.SERVER, builder -> builder.listener(events::add).requestsPerSecond(1))) {
            rig.hf.batch(Echo.rows(3), Ask::of).listRows(1).concurrency(1).run();
            assertThat(events)
                    .filteredOn(event -> event instanceof Waiting wait && wait.reason() == Waiting.Reason.PACE)
                    .hasSize(2);
        }
    }

    @Test
    void countRowsThatAnEarlierRunHadDone(@TempDir Path folder) {
        Path journal = folder.resolve("run.journal");
        try (Rig rig = Rig.of(Echo.SERVER)) {
            rig.hf.batch(Echo.rows(64), Ask::of).journal(journal).run();
            rig.hf
                    .batch(Echo.rows(96), Ask::of)
                    .journal(journal)
                    .onProgress(reports::add)
                    .run();
            Progress last = reports.getLast();
            assertThat(last.done()).isEqualTo(96);
            assertThat(last.requests()).isEqualTo(1);
            assertThat(last.work().resumed()).isEqualTo(64);
        }
    }
}
