package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.testkit.HostileServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that may write no file longer than 32 KB takes its disk for full. */
@Timeout(180)
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    private static final int ROWS = 320;
    private static final String[] ON_A_SMALL_DISK = {"sh", "-c", "ulimit -f 64; exec \"$0\" \"$@\""};

    @TempDir
    Path folder;

    @Test
    void endsTheRunWithThePlaceAndTheReasonAndGoesOnWhenThereIsRoom() throws Exception {
        List<String> all =
                IntStream.range(0, ROWS).mapToObj(i -> i + " row " + i).toList();
        try (HostileServer server = HostileServer.start(Echo.SERVER)) {
            assertThat(KilledRun.start(server, folder, ROWS, ON_A_SMALL_DISK).waitFor())
                    .isZero();
            List<String> answered = answered(all);
            assertThat(answered).isNotEmpty();
            assertThat(Files.readString(folder.resolve("run.journal"))).endsWith("}\n");
            long asked = rows(server);
            assertThat(asked).isLessThan(answered.size() + (KilledRun.IN_FLIGHT + 1) * KilledRun.LIST);
            assertThat(KilledRun.start(server, folder, ROWS).waitFor()).isZero();
            assertThat(KilledRun.reports(folder)).isEqualTo(all);
            assertThat(rows(server) - asked).isLessThanOrEqualTo(ROWS - answered.size());
        }
    }

    /** What was told of rows that were answered; of all others it was told why they were not. */
    private List<String> answered(List<String> all) throws Exception {
        List<String> told = KilledRun.reports(folder);
        assertThat(told).hasSize(ROWS);
        assertThat(told.stream().filter(line -> !all.contains(line)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("run.journal cannot be written, so the batch was ended: ")
                        .contains("the same batch run again goes on from there"));
        return told.stream().filter(all::contains).toList();
    }

    private static long rows(HostileServer server) {
        return server.requests().stream()
                .mapToLong(request -> Echo.texts(request).size())
                .sum();
    }
}
