package io.github.hfclient.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hfclient.json.Json;
import io.github.hfclient.testkit.Answers;
import io.github.hfclient.testkit.HostileServer;
import io.github.hfclient.testkit.ReceivedRequest;
import io.github.hfclient.testkit.Trouble;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed again and again in the middle of its run, and the same run is started again. Answers are long, so that much
 * of the time goes into writing them and many a kill falls into that. So many kills as {@code -Dhf.kills} says, 2 without it.
 */
@Timeout(600)
class KilledProcessTest {
    private static final int ROWS = 2_000;
    private static final String PAD = "x".repeat(4_000);

    @TempDir
    Path folder;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    @Test
    void losesNoRowAndAsksTwiceAboutThoseUnderWayOnly() throws Exception {
        int kills = Integer.getInteger("hf.kills", 2);
        long seed = Long.getLong("hf.seed", System.nanoTime());
        Set<String> reported = new HashSet<>();
        try (HostileServer server = HostileServer.start(this::answer)) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int kill = 1; kill <= kills; kill++) {
                int target = server.requests().size() + random.nextInt(5, ROWS / KilledRun.LIST / kills);
                Map<String, Integer> before = new HashMap<>(asked);
                Process process = KilledRun.start(server, folder, ROWS);
                server.awaitRequests(target);
                for (int spins = random.nextInt(100_000); spins > 0; spins--) Thread.onSpinWait();
                process.destroyForcibly();
                assertThat(process.waitFor()).as("killed, seed %d", seed).isNotZero();
                reported.forEach(row ->
                        assertThat(asked.get(row)).as("asked, seed %d", seed).isEqualTo(before.get(row)));
                KilledRun.reports(folder).forEach(line -> reported.add(line.substring(line.indexOf(' ') + 1)));
            }
            assertThat(KilledRun.start(server, folder, ROWS).waitFor()).isZero();
        }
        assertThat(KilledRun.reports(folder))
                .as("seed %d", seed)
                .isEqualTo(
                        IntStream.range(0, ROWS).mapToObj(i -> i + " row " + i).toList());
        assertThat(asked).hasSize(ROWS);
        int twice = asked.values().stream().mapToInt(times -> times - 1).sum();
        assertThat(twice).as("asked again, seed %d", seed).isBetween(0, kills * KilledRun.IN_FLIGHT * KilledRun.LIST);
    }

    private Trouble answer(ReceivedRequest request) {
        List<String> texts = Echo.texts(request);
        texts.forEach(text -> asked.merge(text, 1, Integer::sum));
        List<?> answers = texts.stream()
                .map(text -> List.of(Map.of("label", text, "score", 1, "pad", PAD)))
                .toList();
        return Answers.json(Json.of(answers).text());
    }
}
