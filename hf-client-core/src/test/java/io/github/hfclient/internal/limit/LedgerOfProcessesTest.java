package io.github.hfclient.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many a time with {@code -Dhf.kills}. */
@Timeout(300)
class LedgerOfProcessesTest {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int BLOCK = 32;

    @TempDir
    Path folder;

    private Path ledger() {
        return folder.resolve("requests.json");
    }

    private Path log(int process) {
        return folder.resolve("sent-" + process);
    }

    private long counted() throws IOException {
        Double counted =
                Json.parse(Files.readString(ledger())).get("monthRequests").number();
        assertThat(counted).isNotNull();
        return counted.longValue();
    }

    /** Six clients in three processes. */
    @Test
    void countsAllThatIsSentAndSendsAllThatIsAllowed() throws Exception {
        long allowed = 2_000L * Integer.getInteger("hf.kills", 1);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) processes.add(SpendingRun.start(ledger(), log(i), allowed, 2, NEVER));
        for (Process process : processes) assertThat(process.waitFor()).isZero();
        long sent = 0;
        for (int i = 0; i < 3; i++) sent += Files.size(log(i));
        assertThat(sent).isEqualTo(allowed);
        assertThat(counted()).isEqualTo(allowed);
    }

    @Test
    void losesNoMoreThanABlockWhenAProcessDies() throws Exception {
        assertThat(SpendingRun.start(ledger(), log(0), 10_000, 1, 100).waitFor())
                .isEqualTo(9);
        assertThat(Files.size(log(0))).isEqualTo(100);
        assertThat(counted()).isEqualTo(4 * BLOCK);
        assertThat(SpendingRun.start(ledger(), log(1), 200, 2, NEVER).waitFor()).isZero();
        assertThat(Files.size(log(1))).isEqualTo(200 - 4 * BLOCK);
        assertThat(counted()).isEqualTo(200);
    }
}
