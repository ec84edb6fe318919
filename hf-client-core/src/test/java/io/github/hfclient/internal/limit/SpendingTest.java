package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.Budget;
import io.github.hfclient.internal.runtime.Deadline;
import io.github.hfclient.testkit.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendingTest {
    @TempDir
    Path folder;

    @Test
    void givesBackThoughTheThreadIsInterruptedOnceMore() throws IOException, InterruptedException {
        Path ledger = Files.writeString(folder.resolve("requests.json"), "{\"day\":\"2026-01-01\",\"dayRequests\":2}");
        ManualTime time = ManualTime.stepped();
        Spending spending = new Spending(Budget.of(ledger).perDay(3), time);
        Thread.currentThread().interrupt();
        spending.giveBack(time.now());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(spending.left(Deadline.in(time, Duration.ofSeconds(1)))).hasValue(2);
    }
}
